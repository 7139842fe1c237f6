package main

import (
	"context"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/rest"
)

var certificateRequests = schema.GroupVersionResource{Group: "cert-manager.io", Version: "v1", Resource: "certificaterequests"}

// reference is an issuer, and the namespace in which it is asked.
type reference struct{ namespace, name, kind, group string }

type signer struct {
	issuer   reference
	requests dynamic.ResourceInterface
}

func newSigner(config *rest.Config, issuer reference) (*signer, error) {
	client, err := dynamic.NewForConfig(config)
	if err != nil {
		return nil, err
	}
	return &signer{issuer, client.Resource(certificateRequests).Namespace(issuer.namespace)}, nil
}

// sign makes a CertificateRequest and waits for what becomes of it, as long as whoever asks does.
func (s *signer) sign(ctx context.Context, csr []byte, life time.Duration, usages ...any) ([]string, error) {
	made, err := s.requests.Create(ctx, &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": "cert-manager.io/v1",
		"kind":       "CertificateRequest",
		"metadata":   map[string]any{"generateName": "istio-csr-"},
		"spec": map[string]any{
			"duration":  life.String(),
			"isCA":      false,
			"usages":    usages,
			"request":   base64.StdEncoding.EncodeToString(csr),
			"issuerRef": map[string]any{"name": s.issuer.name, "kind": s.issuer.kind, "group": s.issuer.group},
		},
	}}, metav1.CreateOptions{})
	if err != nil {
		return nil, fmt.Errorf("failed to create CertificateRequest: %w", err)
	}
	for {
		current, err := s.requests.Get(ctx, made.GetName(), metav1.GetOptions{})
		if err != nil {
			return nil, fmt.Errorf("failed to get CertificateRequest: %w", err)
		}
		if why := refusal(current); why != "" {
			return nil, fmt.Errorf("failed to wait for CertificateRequest %s/%s to be signed: %s", s.issuer.namespace, made.GetName(), why)
		}
		if signed, _, _ := unstructured.NestedString(current.Object, "status", "certificate"); signed != "" {
			root, _, _ := unstructured.NestedString(current.Object, "status", "ca")
			return chain(signed, root)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// refusal is what the conditions of a request say where it will never be signed.
func refusal(request *unstructured.Unstructured) string {
	conditions, _, _ := unstructured.NestedSlice(request.Object, "status", "conditions")
	for _, one := range conditions {
		condition, _ := one.(map[string]any)
		switch {
		case condition["type"] == "Denied" && condition["status"] == "True":
			return fmt.Sprintf("created CertificateRequest has been denied: %v", shown(conditions))
		case condition["type"] == "Ready" && condition["status"] == "False" && condition["reason"] == "Failed":
			return fmt.Sprintf("created CertificateRequest has failed: %v", shown(conditions))
		}
	}
	return ""
}

// shown has the fields in the order of cert-manager's type.
func shown(conditions []any) (all []string) {
	for _, one := range conditions {
		condition, _ := one.(map[string]any)
		all = append(all, fmt.Sprintf("{%v %v %v %v %v}", condition["type"], condition["status"], condition["lastTransitionTime"], condition["reason"], condition["message"]))
	}
	return all
}

// chain is one certificate an entry, the roots last.
func chain(encoded, roots string) (all []string, err error) {
	signed, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		return nil, err
	}
	root, err := base64.StdEncoding.DecodeString(roots)
	if err != nil {
		return nil, err
	}
	for block, rest := pem.Decode(signed); block != nil; block, rest = pem.Decode(rest) {
		all = append(all, string(pem.EncodeToMemory(block)))
	}
	return append(all, string(root)), nil
}
