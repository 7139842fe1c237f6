// Asks for the certificate of an identity as the agent beside Istio's proxies does: with Istio's own signing
// request, over its gRPC service, with a ServiceAccount token. It prints what it was answered as JSON.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"
	api "istio.io/api/security/v1alpha1"
	pki "istio.io/istio/security/pkg/pki/util"
)

type answer struct {
	// Name of the status: OK, Unauthenticated, …
	Code    string   `json:"code"`
	Message string   `json:"message"`
	Chain   []string `json:"chain"`
}

func main() {
	address := flag.String("address", "", "where istio-csr listens")
	serverName := flag.String("server-name", "", "name that its certificate must have")
	caFile := flag.String("ca", "", "roots of its certificate")
	tokenFile := flag.String("token", "", "file of the token")
	identity := flag.String("identity", "", "URI to ask for")
	clusterID := flag.String("cluster-id", "Kubernetes", "what the client calls its cluster")
	timeout := flag.Duration("timeout", 20*time.Second, "how long it waits")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), *timeout)
	defer cancel()
	if err := ask(ctx, *address, *serverName, *caFile, *tokenFile, *identity, *clusterID); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func ask(ctx context.Context, address, serverName, caFile, tokenFile, identity, clusterID string) error {
	ca, err := os.ReadFile(caFile)
	if err != nil {
		return err
	}
	token, err := os.ReadFile(tokenFile)
	if err != nil {
		return err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	csr, _, err := pki.GenCSR(pki.CertOptions{Host: identity, RSAKeySize: 2048})
	if err != nil {
		return err
	}
	secure := credentials.NewTLS(&tls.Config{RootCAs: roots, ServerName: serverName, MinVersion: tls.VersionTLS12})
	connection, err := grpc.NewClient(address, grpc.WithTransportCredentials(secure))
	if err != nil {
		return err
	}
	defer connection.Close()
	ctx = metadata.AppendToOutgoingContext(ctx, "clusterid", clusterID, "authorization", "Bearer "+strings.TrimSpace(string(token)))
	request := &api.IstioCertificateRequest{Csr: string(csr), ValidityDuration: 86_400}
	response, err := api.NewIstioCertificateServiceClient(connection).CreateCertificate(ctx, request)
	said := status.Convert(err)
	return json.NewEncoder(os.Stdout).Encode(answer{said.Code().String(), said.Message(), response.GetCertChain()})
}
