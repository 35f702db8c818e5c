"""Pure rules of the counter: values in, values out."""
