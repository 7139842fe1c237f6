// Stands in for istio-csr, whose module no proxy serves. Tokens are judged by Istio's own authenticator, the one
// that istio-csr calls: the files of kubeauth and tokenreview are the same, byte for byte, in the version that
// istio-csr v0.17.0 pins. What is written here is what comes after it: the identity is compared with the signing
// request, and a CertificateRequest is made and waited for. It takes the flags of istio-csr, so that the tests run
// the real one too.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"flag"
	"fmt"
	"net"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/status"
	meshconfig "istio.io/api/mesh/v1alpha1"
	api "istio.io/api/security/v1alpha1"
	"istio.io/istio/pkg/cluster"
	"istio.io/istio/pkg/security"
	pki "istio.io/istio/security/pkg/pki/util"
	"istio.io/istio/security/pkg/server/ca/authenticate/kubeauth"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/klog/v2"
)

// trustDomain is a mesh of which nothing else is known.
type trustDomain string

func (name trustDomain) Mesh() *meshconfig.MeshConfig {
	return &meshconfig.MeshConfig{TrustDomain: string(name)}
}

type server struct {
	api.UnimplementedIstioCertificateServiceServer
	tokens  security.Authenticator
	signer  *signer
	longest time.Duration
}

// CreateCertificate tells whoever is refused as little as istio-csr does; the reason stands in the log.
func (s *server) CreateCertificate(ctx context.Context, asked *api.IstioCertificateRequest) (*api.IstioCertificateResponse, error) {
	caller, err := s.tokens.Authenticate(security.AuthContext{GrpcContext: ctx})
	if err != nil {
		klog.ErrorS(err, "failed to authenticate request")
		return nil, status.Error(codes.Unauthenticated, "request authenticate failure")
	}
	if words, err := mismatch(asked.GetCsr(), caller.Identities); err != nil {
		klog.ErrorS(err, words, "identities", caller.Identities)
		return nil, status.Error(codes.Unauthenticated, "request authenticate failure")
	}
	life := min(time.Duration(asked.GetValidityDuration())*time.Second, s.longest)
	chain, err := s.signer.sign(ctx, []byte(asked.GetCsr()), life, "client auth", "server auth")
	if err != nil {
		klog.ErrorS(err, "failed to sign incoming client certificate signing request", "identities", caller.Identities)
		return nil, status.Error(codes.Internal, "failed to sign certificate request")
	}
	return &api.IstioCertificateResponse{CertChain: chain}, nil
}

// mismatch says what of a signing request is not the identity of its caller, the whole of it and nothing else.
func mismatch(csr string, identities []string) (string, error) {
	request, err := pki.ParsePemEncodedCSR([]byte(csr))
	if err != nil {
		return "failed to decode CSR", err
	}
	if err := request.CheckSignature(); err != nil {
		return "CSR failed signature check", err
	}
	others := len(request.DNSNames) + len(request.IPAddresses) + len(request.EmailAddresses) + len(request.Subject.CommonName)
	if others > 0 {
		return "", errors.New("forbidden extensions")
	}
	var uris []string
	for _, uri := range request.URIs {
		uris = append(uris, uri.String())
	}
	slices.Sort(uris)
	if !slices.Equal(uris, slices.Sorted(slices.Values(identities))) {
		return "failed to match URIs with identities", fmt.Errorf("%v != %v", identities, request.URIs)
	}
	return "", nil
}

// ignored are flags of istio-csr about what is not here: controllers, their lease, metrics.
var ignored = []string{"log-level", "log-format", "metrics-port", "readiness-probe-port", "leader-election-namespace", "issuer-enabled", "preserve-certificate-requests", "serving-signature-algorithm", "serving-certificate-key-size"}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "kubeconfig of its ServiceAccount")
	domain := flag.String("trust-domain", "cluster.local", "host of the identities")
	clusterID := flag.String("cluster-id", "Kubernetes", "what clients call this cluster")
	address := flag.String("serving-address", "127.0.0.1:6443", "where it listens")
	dnsName := flag.String("serving-certificate-dns-names", "", "name in its own certificate")
	life := flag.Duration("serving-certificate-duration", time.Hour, "life of its own certificate")
	longest := flag.Duration("max-client-certificate-duration", time.Hour, "longest life of a certificate that it asks for")
	var issuer reference
	flag.StringVar(&issuer.namespace, "certificate-namespace", "istio-system", "namespace of its CertificateRequests")
	flag.StringVar(&issuer.name, "issuer-name", "istio-ca", "issuer that signs")
	flag.StringVar(&issuer.kind, "issuer-kind", "Issuer", "kind of that issuer")
	flag.StringVar(&issuer.group, "issuer-group", "cert-manager.io", "group of that issuer")
	for _, name := range ignored {
		flag.String(name, "", "not used here")
	}
	flag.Parse()
	// Istio's package of logs takes klog over when it is imported; istio-csr has it back, and so its form of lines.
	klog.ClearLogger()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, *kubeconfig, trustDomain(*domain), cluster.ID(*clusterID), *address, *dnsName, *life, *longest, issuer); err != nil {
		klog.ErrorS(err, "ended")
		os.Exit(1)
	}
}

func serve(ctx context.Context, kubeconfig string, domain trustDomain, id cluster.ID, address, dnsName string, life, longest time.Duration, issuer reference) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return err
	}
	signer, err := newSigner(config, issuer)
	if err != nil {
		return err
	}
	// Whatever signs may start later than who asks.
	own, err := servingCertificate(ctx, signer, dnsName, life)
	for err != nil {
		klog.ErrorS(err, "failed to get a certificate of its own")
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
		own, err = servingCertificate(ctx, signer, dnsName, life)
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	listening := grpc.NewServer(grpc.Creds(credentials.NewTLS(&tls.Config{Certificates: []tls.Certificate{own}, MinVersion: tls.VersionTLS12})))
	tokens := kubeauth.NewKubeJWTAuthenticator(domain, client, id, nil, nil)
	api.RegisterIstioCertificateServiceServer(listening, &server{tokens: tokens, signer: signer, longest: longest})
	context.AfterFunc(ctx, listening.Stop)
	klog.InfoS("grpc serving", "address", listener.Addr().String())
	return listening.Serve(listener)
}

// servingCertificate is asked of the issuer of the mesh too, so that clients need no other root.
func servingCertificate(ctx context.Context, signer *signer, dnsName string, life time.Duration) (tls.Certificate, error) {
	csr, key, err := pki.GenCSR(pki.CertOptions{Host: dnsName, RSAKeySize: 2048, PKCS8Key: true})
	if err != nil {
		return tls.Certificate{}, err
	}
	chain, err := signer.sign(ctx, csr, life, "server auth")
	if err != nil {
		return tls.Certificate{}, err
	}
	own := tls.Certificate{}
	for _, one := range chain[:len(chain)-1] {
		block, _ := pem.Decode([]byte(one))
		own.Certificate = append(own.Certificate, block.Bytes)
	}
	block, _ := pem.Decode(key)
	own.PrivateKey, err = x509.ParsePKCS8PrivateKey(block.Bytes)
	return own, err
}
