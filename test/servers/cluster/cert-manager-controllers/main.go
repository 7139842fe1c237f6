// cert-manager's own controllers, from the public packages of its root module: its command is a
// module of its own that no proxy serves. Here is what a Certificate through a Vault issuer needs,
// without ACME, the webhook, leader election and metrics.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/cert-manager/cert-manager/pkg/controller"
	"github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/approver"
	caRequests "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/ca"
	selfSignedRequests "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/selfsigned"
	vaultRequests "github.com/cert-manager/cert-manager/pkg/controller/certificaterequests/vault"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/issuing"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/keymanager"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/readiness"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/requestmanager"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/revisionmanager"
	"github.com/cert-manager/cert-manager/pkg/controller/certificates/trigger"
	"github.com/cert-manager/cert-manager/pkg/controller/clusterissuers"
	"github.com/cert-manager/cert-manager/pkg/controller/issuers"
	"github.com/cert-manager/cert-manager/pkg/logs"
	"k8s.io/klog/v2"

	// Each kind of issuer registers itself when it is imported.
	_ "github.com/cert-manager/cert-manager/pkg/issuer/ca"
	_ "github.com/cert-manager/cert-manager/pkg/issuer/selfsigned"
	_ "github.com/cert-manager/cert-manager/pkg/issuer/vault"
)

var controllers = []string{
	issuers.ControllerName, clusterissuers.ControllerName,
	approver.ControllerName, vaultRequests.CRControllerName, selfSignedRequests.CRControllerName, caRequests.CRControllerName,
	trigger.ControllerName, keymanager.ControllerName, requestmanager.ControllerName,
	issuing.ControllerName, readiness.ControllerName, revisionmanager.ControllerName,
}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "kubeconfig of the controllers' ServiceAccount")
	clusterResourceNamespace := flag.String("cluster-resource-namespace", "cert-manager", "namespace of what ClusterIssuers refer to")
	minimumBackoff := flag.Duration("certificate-request-minimum-backoff-duration", time.Hour, "pause after a failed CertificateRequest")
	approves := flag.Bool("approves", true, "run cert-manager's own approver, which approves every request")
	verbosity := flag.String("v", "2", "verbosity of the log")
	flag.Parse()

	var logFlags flag.FlagSet
	klog.InitFlags(&logFlags)
	_ = logFlags.Set("v", *verbosity)
	logs.InitLogs()

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	names := controllers
	if !*approves {
		names = slices.DeleteFunc(slices.Clone(controllers), func(name string) bool { return name == approver.ControllerName })
	}
	err := run(logs.NewContext(ctx, logs.Log, "controller"), names, controller.ContextOptions{
		Kubeconfig:         *kubeconfig,
		KubernetesAPIQPS:   20,
		KubernetesAPIBurst: 50,
		IssuerOptions: controller.IssuerOptions{
			ClusterResourceNamespace:        *clusterResourceNamespace,
			ClusterIssuerAmbientCredentials: true,
		},
		CertificateOptions: controller.CertificateOptions{
			CopiedAnnotationPrefixes:                 []string{"*", "-kubectl.kubernetes.io/", "-fluxcd.io/", "-argocd.argoproj.io/"},
			CertificateRequestMinimumBackoffDuration: *minimumBackoff,
			CertificateRequestMaximumBackoffDuration: 32 * time.Hour,
		},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, names []string, options controller.ContextOptions) error {
	factory, err := controller.NewContextFactory(ctx, options)
	if err != nil {
		return err
	}
	root, err := factory.Build()
	if err != nil {
		return err
	}
	var running []controller.Interface
	for _, name := range names {
		built, err := controller.Known()[name](factory)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		running = append(running, built)
	}
	// Only now has every controller registered what it watches.
	root.SharedInformerFactory.Start(ctx.Done())
	root.KubeSharedInformerFactory.Start(ctx.Done())
	failures := make([]error, len(running))
	var group sync.WaitGroup
	for i, one := range running {
		group.Go(func() {
			if err := one.Run(5, ctx); err != nil {
				failures[i] = fmt.Errorf("%s: %w", names[i], err)
			}
		})
	}
	fmt.Println("cert-manager's controllers run")
	group.Wait()
	return errors.Join(failures...)
}
