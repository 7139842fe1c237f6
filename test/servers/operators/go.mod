// Sources whose custom resource definitions the tests apply; nothing is built from them.
module operators

go 1.26
