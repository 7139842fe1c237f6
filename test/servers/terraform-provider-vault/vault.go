package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

type object = map[string]any

// A Vault server as one caller sees it.
type vault struct {
	ctx       context.Context
	http      *http.Client
	address   string
	token     string
	namespace string
}

// Like the real provider: arguments first, then Vault's environment variables, then a child token.
func configure(ctx context.Context, d *schema.ResourceData) (any, diag.Diagnostics) {
	tlsConfig := &tls.Config{
		ServerName:         or(d.Get("tls_server_name").(string), os.Getenv("VAULT_TLS_SERVER_NAME")),
		InsecureSkipVerify: d.Get("skip_tls_verify").(bool),
	}
	if file := or(d.Get("ca_cert_file").(string), os.Getenv("VAULT_CACERT")); file != "" {
		pem, err := os.ReadFile(file)
		if err != nil {
			return nil, diag.FromErr(err)
		}
		tlsConfig.RootCAs = x509.NewCertPool()
		tlsConfig.RootCAs.AppendCertsFromPEM(pem)
	}
	server := vault{
		ctx:       ctx,
		http:      &http.Client{Timeout: time.Minute, Transport: &http.Transport{TLSClientConfig: tlsConfig}},
		address:   strings.TrimSuffix(or(d.Get("address").(string), os.Getenv("VAULT_ADDR")), "/"),
		token:     or(d.Get("token").(string), os.Getenv("VAULT_TOKEN")),
		namespace: strings.Trim(or(d.Get("namespace").(string), os.Getenv("VAULT_NAMESPACE")), "/"),
	}
	if server.address == "" {
		return nil, diag.Errorf("failed to configure Vault address")
	}
	if d.Get("skip_child_token").(bool) || os.Getenv("TERRAFORM_VAULT_SKIP_CHILD_TOKEN") == "true" {
		return server, nil
	}
	child, err := server.createToken(or(d.Get("token_name").(string), "terraform"))
	if err != nil {
		return nil, diag.FromErr(fmt.Errorf("failed to create limited child token: %w", err))
	}
	server.token = child
	return server, nil
}

func or(first, second string) string {
	if first != "" {
		return first
	}
	return second
}

func (v vault) within(ctx context.Context, namespace string) vault {
	v.ctx = ctx
	v.namespace = strings.Trim(v.namespace+"/"+strings.Trim(namespace, "/"), "/")
	return v
}

func (v vault) createToken(name string) (string, error) {
	answer, err := v.request(http.MethodPut, "auth/token/create", object{"display_name": name, "ttl": "20m", "explicit_max_ttl": "20m"})
	if err != nil {
		return "", err
	}
	return answer["auth"].(object)["client_token"].(string), nil
}

// Reads an object; nil where there is none.
func (v vault) read(path string) (object, error) { return v.data(http.MethodGet, path, nil) }

func (v vault) write(path string, body object) (object, error) {
	return v.data(http.MethodPut, path, body)
}

func (v vault) delete(path string) error {
	_, err := v.request(http.MethodDelete, path, nil)
	return err
}

func (v vault) data(method, path string, body object) (object, error) {
	answer, err := v.request(method, path, body)
	if answer == nil || err != nil {
		return nil, err
	}
	data, _ := answer["data"].(object)
	return data, nil
}

func (v vault) request(method, path string, body object) (object, error) {
	url := v.address + "/v1/" + strings.Trim(path, "/")
	var payload io.Reader
	if body != nil {
		encoded, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		payload = bytes.NewReader(encoded)
	}
	request, err := http.NewRequestWithContext(v.ctx, method, url, payload)
	if err != nil {
		return nil, err
	}
	request.Header.Set("X-Vault-Token", v.token)
	request.Header.Set("X-Vault-Request", "true")
	if v.namespace != "" {
		request.Header.Set("X-Vault-Namespace", v.namespace)
	}
	response, err := v.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	decoder := json.NewDecoder(response.Body)
	decoder.UseNumber()
	var answer object
	if err := decoder.Decode(&answer); err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s %s: %w", method, url, err)
	}
	if method == http.MethodGet && response.StatusCode == http.StatusNotFound {
		return nil, nil
	}
	if response.StatusCode >= 400 {
		return nil, refusal{method, url, response.StatusCode, answer["errors"]}
	}
	return answer, nil
}

type refusal struct {
	method, url string
	code        int
	errors      any
}

func (r refusal) Error() string {
	text := fmt.Sprintf("Error making API request.\n\nURL: %s %s\nCode: %d. Errors:\n", r.method, r.url, r.code)
	if words, ok := r.errors.([]any); ok {
		for _, word := range words {
			text += fmt.Sprintf("\n* %v", word)
		}
	}
	return text
}

// Whether Vault says that no engine or auth method is mounted there.
func isNoMount(err error) bool {
	r, ok := err.(refusal)
	return ok && r.code == http.StatusBadRequest && (strings.Contains(r.Error(), "No secret engine mount at") ||
		strings.Contains(r.Error(), "No auth engine at"))
}
