package main

import (
	"encoding/pem"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/go-uuid"
)

var (
	distinguishedName = []string{"ou", "organization", "country", "locality", "province", "street_address", "postal_code"}
	otherNames        = []string{"alt_names", "ip_sans", "uri_sans", "other_sans"}
	nameConstraints   = []string{
		"permitted_dns_domains", "excluded_dns_domains", "permitted_ip_ranges", "excluded_ip_ranges",
		"permitted_email_addresses", "excluded_email_addresses", "permitted_uri_domains", "excluded_uri_domains",
	}
)

// An authority lives as long as its mount: reading it only asks whether the mount is there.
func readAuthority(c call) error {
	_, err := c.vault.read("sys/mounts/" + strings.Trim(c.text("backend"), "/"))
	if isNoMount(err) {
		return c.gone()
	}
	return err
}

// vault/resource_pki_secret_backend_root_cert.go. A changed ttl or not_after is an update that does nothing.
var pkiRoot = life{
	create: func(c call) error {
		body := object{}
		c.mentioned(body, "common_name", "ttl", "format", "private_key_format", "max_path_length", "managed_key_name",
			"managed_key_id", "signature_bits", "not_after", "not_before_duration", "issuer_name")
		c.mentioned(body, distinguishedName...)
		c.mentioned(body, c.keyArguments()...)
		c.all(body, "exclude_cn_from_sans")
		c.commaSeparated(body, otherNames...)
		c.commaSeparated(body, nameConstraints...)
		answer, err := c.vault.write(c.mount()+"/issuers/generate/root/"+c.text("type"), body)
		if err != nil {
			return err
		}
		c.SetId(fmt.Sprintf("%s/issuer/%v", c.mount(), answer["issuer_id"]))
		return c.store(answer, "certificate", "issuing_ca", "serial_number", "issuer_id", "key_id")
	},
	read:   readAuthority,
	delete: deleteAtID,
}

// vault/resource_pki_secret_backend_intermediate_cert_request.go. The key stays in Vault when it is deleted.
var pkiRequest = life{
	create: func(c call) error {
		body := object{}
		c.nonZero(body, "common_name", "format", "private_key_format", "serial_number", "managed_key_name",
			"managed_key_id", "signature_bits")
		c.nonZero(body, distinguishedName...)
		c.nonZero(body, c.keyArguments()...)
		c.all(body, "exclude_cn_from_sans", "add_basic_constraints")
		c.commaSeparated(body, otherNames...)
		c.commaSeparated(body, "key_usage")
		path := c.mount() + "/issuers/generate/intermediate/" + c.text("type")
		answer, err := c.vault.write(path, body)
		if err != nil {
			return err
		}
		return errors.Join(c.uniqueID(path), c.store(answer, "csr", "key_id", "private_key", "private_key_type"))
	},
}

// vault/resource_pki_secret_backend_root_sign_intermediate.go. Neither read nor taken back.
var pkiSignIntermediate = life{
	create: func(c call) error {
		body := object{}
		c.mentioned(body, "csr", "common_name", "ttl", "format", "max_path_length", "signature_bits", "skid",
			"not_after", "not_before_duration")
		c.mentioned(body, distinguishedName...)
		c.nonZero(body, "issuer_ref", "key_usage")
		c.all(body, "exclude_cn_from_sans", "use_csr_values", "use_pss")
		c.commaSeparated(body, otherNames...)
		c.commaSeparated(body, nameConstraints...)
		path, id := c.mount()+"/root/sign-intermediate", c.mount()
		if issuer := c.text("issuer_ref"); issuer != "" {
			path = c.mount() + "/issuer/" + issuer + "/sign-intermediate"
			id = path
		}
		answer, err := c.vault.write(path, body)
		if err != nil {
			return err
		}
		c.SetId(id + "/" + c.text("common_name"))
		certificates := slices.Concat(pemBlocks(answer["certificate"]), pemBlocks(answer["issuing_ca"]))
		if chain, _ := answer["ca_chain"].([]any); len(chain) == 0 {
			answer["ca_chain"] = unique(slices.Concat(pemBlocks(answer["issuing_ca"]), pemBlocks(answer["certificate"])))
		}
		answer["certificate_bundle"] = strings.Join(unique(certificates), "\n")
		return c.store(answer, "certificate", "issuing_ca", "serial_number", "ca_chain", "certificate_bundle")
	},
	delete: func(c call) error {
		if !c.Get("revoke").(bool) {
			return nil
		}
		_, err := c.vault.write(c.mount()+"/revoke", object{"serial_number": c.text("serial_number")})
		return err
	},
}

// vault/resource_pki_secret_backend_intermediate_set_signed.go
var pkiSetSigned = life{
	create: func(c call) error {
		body := object{}
		c.all(body, "certificate")
		path := c.mount() + "/intermediate/set-signed"
		answer, err := c.vault.write(path, body)
		if err != nil {
			return err
		}
		return errors.Join(c.uniqueID(path), c.storePresent(answer, "imported_issuers", "imported_keys"))
	},
	read: readAuthority,
}

// vault/resource_pki_secret_backend_config_issuers.go. Its delete leaves Vault as it is.
var pkiDefaultIssuer = life{
	create: writePKIDefaultIssuer,
	read: func(c call) error {
		answer, err := c.vault.read(c.Id())
		if err != nil {
			return err
		}
		if answer == nil {
			return c.gone()
		}
		mount := strings.TrimSuffix(c.Id(), "/config/issuers")
		return errors.Join(c.Set("backend", mount), c.store(answer, "default", "default_follows_latest_issuer"))
	},
	update: writePKIDefaultIssuer,
}

func writePKIDefaultIssuer(c call) error {
	body := object{}
	c.all(body, "default", "default_follows_latest_issuer")
	c.SetId(c.text("backend") + "/config/issuers")
	_, err := c.vault.write(c.Id(), body)
	return err
}

// vault/resource_pki_secret_backend_config_urls.go. Its delete leaves Vault as it is.
var pkiURLs = life{
	create: func(c call) error {
		c.SetId(c.text("backend") + "/config/urls")
		return writePKIURLs(c)
	},
	read: func(c call) error {
		answer, err := c.vault.read(c.Id())
		if err != nil {
			return err
		}
		if answer == nil {
			return c.gone()
		}
		return c.store(answer, pkiURLFields...)
	},
	update: writePKIURLs,
}

var pkiURLFields = []string{"issuing_certificates", "crl_distribution_points", "ocsp_servers", "enable_templating"}

func writePKIURLs(c call) error {
	body := object{}
	c.all(body, pkiURLFields...)
	_, err := c.vault.write(c.mount()+"/config/urls", body)
	return err
}

func (c call) mount() string { return strings.Trim(c.text("backend"), "/") }

// Which arguments say what the key is: a new one has a type and a size, an existing one a reference.
func (c call) keyArguments() []string {
	switch c.text("type") {
	case "existing":
		return []string{"key_ref"}
	case "kms":
		return []string{"key_name"}
	default:
		return []string{"key_type", "key_bits", "key_name"}
	}
}

func (c call) commaSeparated(body object, names ...string) {
	for _, name := range names {
		if list := c.Get(name).([]any); len(list) > 0 {
			body[name] = joined(list)
		}
	}
}

// Several requests and signatures may be made on one mount, so the path is no id.
func (c call) uniqueID(path string) error {
	suffix, err := uuid.GenerateUUID()
	c.SetId(path + "/" + suffix)
	return err
}

func pemBlocks(text any) []string {
	rest := []byte(fmt.Sprint(text))
	var blocks []string
	for {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			return blocks
		}
		blocks = append(blocks, strings.Trim(string(pem.EncodeToMemory(block)), "\n"))
	}
}

func unique(texts []string) []string {
	var seen []string
	for _, text := range texts {
		if !slices.Contains(seen, text) {
			seen = append(seen, text)
		}
	}
	return seen
}
