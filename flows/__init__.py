"""When things run: Prefect flows, the direct runner, settings and the command line."""
