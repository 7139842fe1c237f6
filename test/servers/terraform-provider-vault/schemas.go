package main

import (
	_ "embed"
	"encoding/json"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

//go:embed schema.json
var schemaJSON []byte

type schemas struct {
	Provider  typeSchema            `json:"provider"`
	Resources map[string]typeSchema `json:"resources"`
}

type typeSchema struct {
	Attributes map[string]attribute `json:"attributes"`
	Blocks     map[string]block     `json:"blocks"`
}

type attribute struct {
	Type      string `json:"type"`
	Required  bool   `json:"required"`
	Optional  bool   `json:"optional"`
	Computed  bool   `json:"computed"`
	Replaces  bool   `json:"replaces"`
	Sensitive bool   `json:"sensitive"`
	Default   any    `json:"default"`
}

type block struct {
	Nesting    string               `json:"nesting"`
	Computed   bool                 `json:"computed"`
	Attributes map[string]attribute `json:"attributes"`
}

func readSchemas() schemas {
	var known schemas
	if err := json.Unmarshal(schemaJSON, &known); err != nil {
		panic(err)
	}
	return known
}

func (t typeSchema) fields() map[string]*schema.Schema {
	fields := map[string]*schema.Schema{}
	for name, a := range t.Attributes {
		fields[name] = a.field()
	}
	for name, b := range t.Blocks {
		fields[name] = b.field()
	}
	return fields
}

// Whether there is a change that keeps the object.
func (t typeSchema) changesInPlace() bool {
	for _, a := range t.Attributes {
		if !a.Replaces && (a.Required || a.Optional) {
			return true
		}
	}
	return len(t.Blocks) > 0
}

func (a attribute) field() *schema.Schema {
	field := &schema.Schema{
		Required:  a.Required,
		Optional:  a.Optional,
		Computed:  a.Computed,
		ForceNew:  a.Replaces,
		Sensitive: a.Sensitive,
		Default:   a.Default,
	}
	setType(field, a.Type)
	if number, ok := a.Default.(float64); ok {
		field.Default = int(number)
	}
	return field
}

func setType(field *schema.Schema, name string) {
	outer, inner, nested := strings.Cut(strings.TrimSuffix(name, ")"), "(")
	field.Type = map[string]schema.ValueType{
		"string": schema.TypeString,
		"number": schema.TypeInt,
		"bool":   schema.TypeBool,
		"list":   schema.TypeList,
		"set":    schema.TypeSet,
		"map":    schema.TypeMap,
	}[outer]
	if nested {
		element := &schema.Schema{}
		setType(element, inner)
		field.Elem = element
	}
}

// A block that Vault fills in where the configuration has none is an attribute to Terraform.
func (b block) field() *schema.Schema {
	nested := typeSchema{Attributes: map[string]attribute{}}
	for name, a := range b.Attributes {
		a.Computed = false
		nested.Attributes[name] = a
	}
	field := &schema.Schema{Optional: true, Type: schema.TypeList, Elem: &schema.Resource{Schema: nested.fields()}}
	if b.Nesting == "set" {
		field.Type = schema.TypeSet
	}
	if b.Computed {
		field.Computed = true
		field.ConfigMode = schema.SchemaConfigModeAttr
	}
	return field
}
