"""What a name is（机构名称）, told by its shape alone: the parser must not know the registry."""
