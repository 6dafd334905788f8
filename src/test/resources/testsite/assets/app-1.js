plain bytes
