package main

import (
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

// Fields of the Vault token that a login gives, the same in every auth method (vault/auth_token.go).
var tokenFields = []string{
	"token_bound_cidrs", "token_policies", "token_explicit_max_ttl", "token_max_ttl", "token_no_default_policy",
	"token_period", "token_type", "token_ttl", "token_num_uses", "alias_metadata",
}

// On create what is set, on update what has changed.
func (c call) tokenFields(body object) {
	if c.IsNewResource() {
		c.nonZero(body, tokenFields...)
	} else {
		c.changed(body, tokenFields...)
	}
}

func (c call) storeTokenFields(answer object) error {
	answer["token_bound_cidrs"] = c.prefixed(answer["token_bound_cidrs"])
	return c.store(answer, tokenFields...)
}

// Vault drops the prefix of a single address; it comes back unless the configuration has it so too.
func (c call) prefixed(answer any) []any {
	configured := c.Get("token_bound_cidrs").(*schema.Set)
	list, _ := answer.([]any)
	var prefixed []any
	for _, one := range list {
		address := one.(string)
		if ip := net.ParseIP(address); ip != nil && !configured.Contains(address) {
			bits := 128
			if ip.To4() != nil {
				bits = 32
			}
			address = fmt.Sprintf("%s/%d", address, bits)
		}
		prefixed = append(prefixed, address)
	}
	return prefixed
}

// vault/resource_kubernetes_auth_backend_role.go
var kubernetesAuthRole = life{
	create: func(c call) error {
		c.SetId(c.authRolePath())
		return c.writeKubernetesRole(c.nonZero)
	},
	read: func(c call) error {
		answer, err := c.readRole()
		if answer == nil || err != nil {
			return err
		}
		return errors.Join(
			c.storeTokenFields(answer),
			c.storePresent(answer, "bound_service_account_names", "bound_service_account_namespaces",
				"bound_service_account_namespace_selector", "audience", "alias_name_source"),
		)
	},
	update: func(c call) error { return c.writeKubernetesRole(c.changed) },
	delete: deleteAtID,
}

func (c call) writeKubernetesRole(some func(object, ...string)) error {
	body := object{}
	c.tokenFields(body)
	c.nonZero(body, "bound_service_account_names", "bound_service_account_namespaces")
	c.all(body, "bound_service_account_namespace_selector")
	some(body, "audience", "alias_name_source")
	_, err := c.vault.write(c.Id(), body)
	return err
}

// vault/resource_jwt_auth_backend_role.go
var jwtAuthRole = life{
	create: func(c call) error {
		c.SetId(c.authRolePath())
		return writeJWTRole(c)
	},
	read: func(c call) error {
		answer, err := c.readRole()
		if answer == nil || err != nil {
			return err
		}
		if claims, ok := answer["bound_claims"].(object); ok {
			for name, values := range claims {
				if list, ok := values.([]any); ok {
					claims[name] = joined(list)
				}
			}
		}
		return errors.Join(
			c.storeTokenFields(answer),
			c.store(answer, "bound_audiences", "user_claim", "role_type", "bound_subject", "oidc_scopes", "groups_claim"),
			c.storePresent(answer, "allowed_redirect_uris", "bound_claims_type", "bound_claims", "claim_mappings",
				"clock_skew_leeway", "expiration_leeway", "not_before_leeway", "verbose_oidc_logging",
				"user_claim_json_pointer", "max_age"),
		)
	},
	update: writeJWTRole,
	delete: deleteAtID,
}

func writeJWTRole(c call) error {
	body := object{}
	c.tokenFields(body)
	c.all(body, "bound_audiences", "user_claim", "user_claim_json_pointer", "clock_skew_leeway", "expiration_leeway",
		"not_before_leeway", "verbose_oidc_logging")
	c.nonZero(body, "max_age", "allowed_redirect_uris", "role_type", "oidc_scopes", "claim_mappings",
		"bound_subject", "bound_claims_type", "groups_claim")
	// Vault keeps what a write leaves out, so an emptied argument is sent as empty.
	c.changed(body, "bound_subject", "groups_claim")
	claims := object{}
	for name, text := range c.Get("bound_claims").(object) {
		values := []string{text.(string)}
		if !c.Get("disable_bound_claims_parsing").(bool) {
			values = strings.Split(text.(string), ",")
		}
		for i := range values {
			values[i] = strings.TrimSpace(values[i])
		}
		claims[name] = values
	}
	body["bound_claims"] = claims
	_, err := c.vault.write(c.Id(), body)
	return err
}

func joined(list []any) string {
	var texts []string
	for _, one := range list {
		texts = append(texts, fmt.Sprint(one))
	}
	return strings.Join(texts, ",")
}

func (c call) authRolePath() string {
	return "auth/" + strings.Trim(c.text("backend"), "/") + "/role/" + strings.Trim(c.text("role_name"), "/")
}

// Reads the role at the id; nil where it is gone.
func (c call) readRole() (object, error) {
	answer, err := c.vault.read(c.Id())
	if err != nil {
		return nil, err
	}
	if answer == nil {
		return nil, c.gone()
	}
	mount, name, _ := strings.Cut(strings.TrimPrefix(c.Id(), "auth/"), "/role/")
	return answer, errors.Join(c.Set("backend", mount), c.Set("role_name", name))
}

// vault/resource_kubernetes_auth_backend_config.go; its delete leaves Vault as it is.
var kubernetesAuthConfig = life{
	create: func(c call) error {
		c.SetId("auth/" + strings.Trim(c.text("backend"), "/") + "/config")
		return writeKubernetesConfig(c)
	},
	read: func(c call) error {
		answer, err := c.vault.read(c.Id())
		if err != nil {
			return err
		}
		if answer == nil {
			return c.gone()
		}
		mount := strings.TrimSuffix(strings.TrimPrefix(c.Id(), "auth/"), "/config")
		// The reviewer's token is never read back: a change made elsewhere goes unseen.
		return errors.Join(c.Set("backend", mount), c.store(answer, "kubernetes_ca_cert", "kubernetes_host", "issuer",
			"disable_iss_validation", "disable_local_ca_jwt", "pem_keys", "use_annotations_as_alias_metadata"))
	},
	update: writeKubernetesConfig,
}

// An unset disable_iss_validation is sent as false, against Vault's own default (line 178-180).
func writeKubernetesConfig(c call) error {
	body := object{}
	c.nonZero(body, "kubernetes_ca_cert", "token_reviewer_jwt", "issuer", "disable_local_ca_jwt")
	c.all(body, "kubernetes_host", "disable_iss_validation", "use_annotations_as_alias_metadata")
	if keys := c.Get("pem_keys").([]any); len(keys) > 0 {
		body["pem_keys"] = joined(keys)
	}
	_, err := c.vault.write(c.Id(), body)
	return err
}
