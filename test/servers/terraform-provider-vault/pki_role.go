package main

import (
	"errors"
	"strings"
)

var (
	pkiRoleLists = []string{
		"allowed_domains", "allowed_serial_numbers", "ext_key_usage", "ext_key_usage_oids", "cn_validations",
	}
	pkiRoleFlags = []string{
		"allow_any_name", "allow_bare_domains", "allow_glob_domains", "allow_ip_sans", "allow_localhost",
		"allow_subdomains", "allow_wildcard_certificates", "allowed_uri_sans_template",
		"basic_constraints_valid_for_non_ca", "client_flag", "code_signing_flag", "email_protection_flag",
		"enforce_hostnames", "generate_lease", "no_store", "require_cn", "server_flag", "use_csr_common_name",
		"use_csr_sans",
	}
	pkiRoleOthers = []string{
		"allowed_domains_template", "allowed_other_sans", "allowed_uri_sans", "country", "key_bits", "signature_bits",
		"key_type", "locality", "max_ttl", "not_before_duration", "ou", "organization", "postal_code", "province",
		"street_address", "ttl", "not_after",
	}
	pkiRoleRecent = []string{
		"issuer_ref", "use_pss", "allowed_user_ids", "no_store_metadata", "serial_number_source",
	}
)

// vault/resource_pki_secret_backend_role.go. Every write is a whole one: Vault takes its default for
// what is left out.
var pkiRole = life{
	create: func(c call) error {
		c.SetId(strings.Trim(c.text("backend"), "/") + "/roles/" + strings.Trim(c.text("name"), "/"))
		return writePKIRole(c)
	},
	read: func(c call) error {
		answer, err := c.vault.read(c.Id())
		if err != nil {
			return err
		}
		if answer == nil {
			return c.gone()
		}
		mount, name, _ := strings.Cut(c.Id(), "/roles/")
		answer["not_before_duration"] = duration(answer["not_before_duration"])
		// A list that is empty in Vault leaves the state as it is.
		for _, list := range append([]string{"key_usage"}, pkiRoleLists...) {
			if values, _ := answer[list].([]any); len(values) == 0 {
				delete(answer, list)
			}
		}
		return errors.Join(
			c.Set("backend", mount),
			c.Set("name", name),
			c.storePresent(answer, "key_usage"),
			c.storePresent(answer, pkiRoleLists...),
			// Lifetimes come back as seconds, whatever form they were written in.
			c.store(answer, pkiRoleFlags...),
			c.store(answer, pkiRoleOthers...),
			c.storePresent(answer, pkiRoleRecent...),
			c.storePresent(answer, "policy_identifiers"),
		)
	},
	update: writePKIRole,
	delete: deleteAtID,
}

func writePKIRole(c call) error {
	if len(c.value("policy_identifier").([]any)) > 0 {
		return errors.New("the stand-in provider knows policy_identifiers, not the block policy_identifier")
	}
	body := object{}
	c.nonZero(body, pkiRoleLists...)
	c.all(body, pkiRoleFlags...)
	c.nonZero(body, pkiRoleOthers...)
	c.nonZero(body, pkiRoleRecent...)
	c.nonZero(body, "policy_identifiers")
	// An empty list of key usages means none, and none given means Vault's.
	c.mentioned(body, "key_usage")
	_, err := c.vault.write(c.Id(), body)
	return err
}
