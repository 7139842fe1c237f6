// Package register, in place of External Secrets' own, which imports the SDKs of forty clouds.
package register

import (
	_ "github.com/external-secrets/external-secrets/pkg/provider/vault"
)
