"""Reports: one module per output format. A report shows findings, it never computes one."""
