# Solves x = A x + 1 for a dense A given as a binary file with numpy on one thread; prints the middle processor time of three as JSON.
import json
import sys
import time

import numpy

folder, size = sys.argv[1], int(sys.argv[2])
matrix = numpy.eye(size) - numpy.fromfile(f"{folder}/a.f64", dtype="<f8").reshape(size, size)
ones = numpy.ones(size)
times = []
for _ in range(3):
    start = time.process_time()
    x = numpy.linalg.solve(matrix, ones)
    times.append(time.process_time() - start)
print(json.dumps({"name": f"numpy {numpy.__version__} solve", "seconds": sorted(times)[1], "sum": float(x.sum())}))
