delete from registry_schemas where registry = $1
