// Sources of others: definitions of custom resources that the tests apply, and what a build changes. Nothing is built here.
module operators

go 1.26
