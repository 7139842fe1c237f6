package main

import "errors"

// vault/resource_policy.go. Creating one overwrites what is there.
var policy = life{
	create: writePolicy,
	read: func(c call) error {
		answer, err := c.vault.read("sys/policies/acl/" + c.Id())
		if err != nil {
			return err
		}
		if answer == nil {
			return c.gone()
		}
		return errors.Join(c.Set("name", c.Id()), c.store(answer, "policy"))
	},
	update: writePolicy,
	delete: func(c call) error { return c.vault.delete("sys/policies/acl/" + c.Id()) },
}

func writePolicy(c call) error {
	body := object{}
	c.all(body, "policy")
	if _, err := c.vault.write("sys/policies/acl/"+c.text("name"), body); err != nil {
		return err
	}
	c.SetId(c.text("name"))
	return nil
}
