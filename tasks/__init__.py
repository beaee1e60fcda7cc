"""What happens to documents: pure functions, batches in and Arrow tables out, one module a domain noun."""
