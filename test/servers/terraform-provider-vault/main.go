// Stands in for hashicorp/vault 5.6.0 where that provider cannot be had: the engine that plans and
// applies is the real Terraform or OpenTofu, and every call goes to a real Vault. Schemas come from
// the published CDKTF bindings (schema.json); how arguments become API calls is written here, from
// what the real provider does.
package main

import (
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/hashicorp/terraform-plugin-sdk/v2/plugin"
)

func main() {
	plugin.Serve(&plugin.ServeOpts{ProviderFunc: provider})
}

func provider() *schema.Provider {
	known := readSchemas()
	resources := map[string]*schema.Resource{}
	for name, life := range map[string]life{
		"vault_audit":                                        audit,
		"vault_auth_backend":                                 authBackend,
		"vault_jwt_auth_backend":                             jwtAuthBackend,
		"vault_jwt_auth_backend_role":                        jwtAuthRole,
		"vault_kubernetes_auth_backend_config":               kubernetesAuthConfig,
		"vault_kubernetes_auth_backend_role":                 kubernetesAuthRole,
		"vault_mount":                                        secretsMount,
		"vault_pki_secret_backend_config_issuers":            pkiDefaultIssuer,
		"vault_pki_secret_backend_config_urls":               pkiURLs,
		"vault_pki_secret_backend_intermediate_cert_request": pkiRequest,
		"vault_pki_secret_backend_intermediate_set_signed":   pkiSetSigned,
		"vault_pki_secret_backend_role":                      pkiRole,
		"vault_pki_secret_backend_root_cert":                 pkiRoot,
		"vault_pki_secret_backend_root_sign_intermediate":    pkiSignIntermediate,
		"vault_policy":                                       policy,
	} {
		resources[name] = life.resource(known.Resources[name])
	}
	return &schema.Provider{
		Schema:               known.Provider.fields(),
		ResourcesMap:         resources,
		ConfigureContextFunc: configure,
	}
}
