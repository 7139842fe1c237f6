package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

// What one resource type does to Vault. A step that is nil does nothing.
type life struct {
	create step
	read   step
	update step
	delete step
	// Whether Terraform can plan this at all, checked before anything is applied.
	plan func(*schema.ResourceDiff) error
}

type step func(call) error

// One step on one resource.
type call struct {
	*schema.ResourceData
	vault vault
}

func (l life) resource(known typeSchema) *schema.Resource {
	resource := &schema.Resource{
		Schema:        known.fields(),
		CreateContext: run(l.create, l.read),
		ReadContext:   run(l.read),
		DeleteContext: run(l.delete),
		Importer:      &schema.ResourceImporter{StateContext: schema.ImportStatePassthroughContext},
	}
	if known.changesInPlace() {
		resource.UpdateContext = run(l.update, l.read)
	}
	if l.plan != nil {
		resource.CustomizeDiff = func(_ context.Context, diff *schema.ResourceDiff, _ any) error { return l.plan(diff) }
	}
	return resource
}

func run(steps ...step) func(context.Context, *schema.ResourceData, any) diag.Diagnostics {
	return func(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
		c := call{d, meta.(vault).within(ctx, d.Get("namespace").(string))}
		for _, s := range steps {
			if s == nil {
				continue
			}
			if err := s(c); err != nil {
				return diag.FromErr(err)
			}
		}
		return nil
	}
}

// The value of an argument as the API takes it.
func (c call) value(name string) any {
	if set, ok := c.Get(name).(*schema.Set); ok {
		return set.List()
	}
	return c.Get(name)
}

func (c call) text(name string) string { return c.Get(name).(string) }

// Arguments that are set to something other than their type's zero value.
func (c call) nonZero(body object, names ...string) {
	for _, name := range names {
		if _, ok := c.GetOk(name); ok {
			body[name] = c.value(name)
		}
	}
}

// Arguments that the configuration mentions, zero or not.
func (c call) mentioned(body object, names ...string) {
	for _, name := range names {
		if !c.GetRawConfig().GetAttr(name).IsNull() {
			body[name] = c.value(name)
		}
	}
}

// Arguments that differ from the state.
func (c call) changed(body object, names ...string) {
	for _, name := range names {
		if c.HasChange(name) {
			body[name] = c.value(name)
		}
	}
}

// Arguments whatever they are.
func (c call) all(body object, names ...string) {
	for _, name := range names {
		body[name] = c.value(name)
	}
}

// Takes what Vault answered into the state. What Vault left out becomes null.
func (c call) store(answer object, names ...string) error {
	for _, name := range names {
		if err := c.Set(name, answer[name]); err != nil {
			return err
		}
	}
	return nil
}

// Takes what Vault answered into the state and keeps the state where Vault left something out.
func (c call) storePresent(answer object, names ...string) error {
	for _, name := range names {
		if _, ok := answer[name]; !ok {
			continue
		}
		if err := c.store(answer, name); err != nil {
			return err
		}
	}
	return nil
}

// The object is gone from Vault, and so it leaves the state.
func (c call) gone() error {
	c.SetId("")
	return nil
}

// Removes the object at the id.
func deleteAtID(c call) error { return c.vault.delete(c.Id()) }
