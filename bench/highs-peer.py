# Solves a programme given as binary files with scipy's native HiGHS on one thread, and prints processor seconds and the objective as JSON.
import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linprog
from scipy.sparse import csc_matrix, vstack

folder, methods = sys.argv[1], sys.argv[2:]


def read(name, kind):
    return numpy.fromfile(f"{folder}/{name}", dtype=kind)


costs, lower, upper = read("costs.f64", "<f8"), read("row-lower.f64", "<f8"), read("row-upper.f64", "<f8")
matrix = csc_matrix(
    (read("values.f64", "<f8"), read("rows.i32", "<i4"), read("starts.i32", "<i4")), shape=(len(lower), len(costs))
).tocsr()
isEqual = lower == upper
above, below = numpy.isfinite(upper) & ~isEqual, numpy.isfinite(lower) & ~isEqual
bounds = numpy.column_stack([read("column-lower.f64", "<f8"), read("column-upper.f64", "<f8")])
atMost = vstack([matrix[above], -matrix[below]]).tocsc()
limits = numpy.concatenate([upper[above], -lower[below]])
equal = {"A_eq": matrix[isEqual].tocsc(), "b_eq": lower[isEqual]} if isEqual.any() else {}

for method in methods:
    start = time.process_time()
    found = linprog(costs, A_ub=atMost, b_ub=limits, bounds=bounds, method=f"highs-{method}", **equal)
    seconds = time.process_time() - start
    name = f"native HiGHS {method} (scipy {scipy.__version__})"
    print(json.dumps({"name": name, "seconds": seconds, "objective": f"{found.fun:.6f}" if found.success else found.message}), flush=True)
