package main

import (
	"errors"
	"strings"
)

// vault/resource_audit.go. Everything replaces the device; whether it is local Vault does not tell.
var audit = life{
	create: func(c call) error {
		path := or(c.text("path"), c.text("type"))
		body := object{}
		c.all(body, "type", "description", "local", "options")
		if _, err := c.vault.write("sys/audit/"+path, body); err != nil {
			return err
		}
		c.SetId(path)
		return nil
	},
	read: func(c call) error {
		devices, err := c.vault.read("sys/audit")
		if err != nil {
			return err
		}
		device, ok := devices[strings.Trim(c.Id(), "/")+"/"].(object)
		if !ok {
			return c.gone()
		}
		return errors.Join(c.Set("path", c.Id()), c.store(device, "type", "description", "options"))
	},
	delete: func(c call) error { return c.vault.delete("sys/audit/" + c.Id()) },
}
