// Package register, in place of External Secrets' own: no generator of secrets runs here.
package register
