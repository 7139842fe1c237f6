package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

// A secrets engine (vault/resource_mount.go).
var secretsMount = life{
	create: func(c call) error {
		config := object{
			"default_lease_ttl": seconds(c.Get("default_lease_ttl_seconds").(int)),
			"max_lease_ttl":     seconds(c.Get("max_lease_ttl_seconds").(int)),
			"force_no_cache":    c.Get("force_no_cache"),
		}
		c.nonZero(config, mountLists...)
		c.nonZero(config, "listing_visibility", "plugin_version")
		body := object{"config": config}
		c.all(body, "type", "description", "local", "options", "seal_wrap", "external_entropy_access")
		if _, err := c.vault.write("sys/mounts/"+c.text("path"), body); err != nil {
			return err
		}
		c.SetId(c.text("path"))
		return nil
	},
	read: func(c call) error {
		mount, err := c.vault.read("sys/mounts/" + c.Id())
		if isNoMount(err) {
			return c.gone()
		}
		if err != nil {
			return err
		}
		config := mount["config"].(object)
		config["default_lease_ttl_seconds"] = config["default_lease_ttl"]
		config["max_lease_ttl_seconds"] = config["max_lease_ttl"]
		return errors.Join(
			c.Set("path", c.Id()),
			c.store(mount, "type", "description", "accessor", "local", "options", "seal_wrap", "external_entropy_access"),
			c.store(config, "default_lease_ttl_seconds", "max_lease_ttl_seconds", "force_no_cache", "listing_visibility"),
			c.store(config, mountLists...),
		)
	},
	update: func(c call) error {
		if err := c.remount("", true); err != nil {
			return err
		}
		body := object{
			"default_lease_ttl": seconds(c.Get("default_lease_ttl_seconds").(int)),
			"max_lease_ttl":     seconds(c.Get("max_lease_ttl_seconds").(int)),
			"options":           c.value("options"),
		}
		c.changed(body, mountLists...)
		c.changed(body, "description", "listing_visibility", "plugin_version")
		_, err := c.vault.write("sys/mounts/"+c.Id()+"/tune", body)
		return err
	},
	delete: func(c call) error { return c.vault.delete("sys/mounts/" + c.Id()) },
}

var mountLists = []string{
	"audit_non_hmac_request_keys", "audit_non_hmac_response_keys", "passthrough_request_headers",
	"allowed_response_headers", "allowed_managed_keys", "delegated_auth_accessors",
}

// An auth method (vault/resource_auth_backend.go).
var authBackend = life{
	create: func(c call) error {
		return c.enableAuth(or(c.text("path"), c.text("type")))
	},
	read: func(c call) error {
		_, err := c.readAuth()
		return err
	},
	update: func(c call) error {
		if err := c.remount("auth/", !c.Get("disable_remount").(bool)); err != nil {
			return err
		}
		body := object{}
		c.changed(body, "description")
		return c.tune(body)
	},
	delete: deleteAuth,
}

func deleteAuth(c call) error { return c.vault.delete("sys/auth/" + c.Id()) }

// The jwt auth method: mounted and configured by one resource (vault/resource_jwt_auth_backend.go).
var jwtAuthBackend = life{
	create: func(c call) error {
		if err := c.enableAuth(c.text("path")); err != nil {
			return err
		}
		return c.configureJWT()
	},
	read: func(c call) error {
		found, err := c.readAuth()
		if !found || err != nil {
			return err
		}
		config, err := c.vault.read("auth/" + c.Id() + "/config")
		if err != nil {
			return err
		}
		if config == nil {
			return c.gone()
		}
		return c.store(config, jwtConfig...)
	},
	update: func(c call) error {
		if err := c.remount("auth/", !c.Get("disable_remount").(bool)); err != nil {
			return err
		}
		if err := c.configureJWT(); err != nil {
			return err
		}
		return c.tune(object{})
	},
	delete: deleteAuth,
	plan: func(d *schema.ResourceDiff) error {
		for _, source := range []string{"oidc_discovery_url", "jwks_url", "jwt_validation_pubkeys", "provider_config", "jwks_pairs"} {
			if _, set := d.GetOk(source); set || !d.NewValueKnown(source) {
				return nil
			}
		}
		return errors.New("exactly one of oidc_discovery_url, jwks_url, jwks_pairs, or jwt_validation_pubkeys should be provided")
	},
}

// What is written and read back of auth/<mount>/config; the client secret is never read back.
var jwtConfig = []string{
	"oidc_discovery_url", "oidc_discovery_ca_pem", "oidc_client_id", "oidc_response_mode", "oidc_response_types",
	"jwks_url", "jwks_ca_pem", "jwks_pairs", "jwt_validation_pubkeys", "bound_issuer", "jwt_supported_algs",
	"default_role", "provider_config", "namespace_in_state",
}

func (c call) configureJWT() error {
	body := object{}
	for _, name := range append([]string{"oidc_client_secret"}, jwtConfig...) {
		if _, set := c.GetOkExists(name); set || c.HasChange(name) {
			c.all(body, name)
		}
	}
	_, err := c.vault.write("auth/"+c.Id()+"/config", body)
	return err
}

func (c call) enableAuth(path string) error {
	body := object{}
	c.all(body, "type", "description", "local")
	if _, err := c.vault.write("sys/auth/"+path, body); err != nil {
		return err
	}
	c.SetId(path)
	return c.tune(object{})
}

// Reads an auth method; false where it is gone.
func (c call) readAuth() (bool, error) {
	mount, err := c.vault.read("sys/auth/" + c.Id())
	if isNoMount(err) {
		return false, c.gone()
	}
	if err != nil {
		return false, err
	}
	tune, err := c.vault.read("sys/auth/" + c.Id() + "/tune")
	if err != nil {
		return false, err
	}
	return true, errors.Join(
		c.Set("path", c.Id()),
		c.store(mount, "type", "description", "local", "accessor"),
		c.Set("tune", []any{c.mergeTune(tune)}),
	)
}

// Vault answers with its own defaults and with durations in seconds. Where the configuration has a
// tune block, what it says, or leaves out, stands (vault/structures.go:110-140).
func (c call) mergeTune(answer object) object {
	tune := object{
		"default_lease_ttl": duration(answer["default_lease_ttl"]),
		"max_lease_ttl":     duration(answer["max_lease_ttl"]),
	}
	for _, name := range []string{
		"audit_non_hmac_request_keys", "audit_non_hmac_response_keys", "passthrough_request_headers",
		"allowed_response_headers", "listing_visibility", "token_type",
	} {
		tune[name] = answer[name]
	}
	blocks := c.Get("tune").([]any)
	if len(blocks) == 0 || blocks[0] == nil {
		return tune
	}
	configured := blocks[0].(object)
	for _, name := range []string{"token_type", "listing_visibility"} {
		if configured[name] == "" {
			tune[name] = ""
		}
	}
	tune["default_lease_ttl"] = configured["default_lease_ttl"]
	tune["max_lease_ttl"] = configured["max_lease_ttl"]
	return tune
}

// Writes what has changed of the tune block, and what is in the body.
func (c call) tune(body object) error {
	if blocks, ok := c.Get("tune").([]any); ok && c.HasChange("tune") && len(blocks) > 0 && blocks[0] != nil {
		for name, value := range blocks[0].(object) {
			body[name] = value
		}
	}
	if len(body) == 0 {
		return nil
	}
	_, err := c.vault.write("sys/auth/"+c.Id()+"/tune", body)
	return err
}

// Moves the mount where its path has changed; Vault does so in the background.
func (c call) remount(prefix string, allowed bool) error {
	if !c.HasChange("path") {
		return nil
	}
	if !allowed {
		return fmt.Errorf("path of %s has changed and disable_remount is set", c.Id())
	}
	started, err := c.vault.write("sys/remount", object{"from": prefix + c.Id(), "to": prefix + c.text("path")})
	if err != nil {
		return err
	}
	for range 100 {
		status, err := c.vault.read(fmt.Sprintf("sys/remount/status/%v", started["migration_id"]))
		if err != nil {
			return err
		}
		if info, _ := status["migration_info"].(object); info["status"] == "success" {
			c.SetId(c.text("path"))
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return fmt.Errorf("moving %s to %s did not end", c.Id(), c.text("path"))
}

func seconds(n int) string { return fmt.Sprintf("%ds", n) }

// Seconds as the shortest duration: 768h, 1m30s.
func duration(value any) string {
	number, _ := value.(json.Number)
	n, _ := number.Int64()
	text := (time.Duration(n) * time.Second).String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}
