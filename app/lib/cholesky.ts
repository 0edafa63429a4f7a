/**
 * Replaces the lower half of the symmetric positive definite n × n `matrix` (row by row) by its Cholesky factor.
 * Throws RangeError when it is not positive definite.
 */
export function factorise(matrix: Float64Array, n: number): void {
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * n + column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[row * n + k]! * matrix[column * n + k]!;
      if (row !== column) matrix[row * n + column] = sum / matrix[column * n + column]!;
      else if (sum > 0) matrix[row * n + row] = Math.sqrt(sum);
      else throw new RangeError('matrix is not positive definite');
    }
  }
}

/** Solves the system whose matrix `factor` was made from, in place of the right side. */
export function solve(factor: Float64Array, n: number, side: Float64Array): void {
  for (let row = 0; row < n; row += 1) {
    let sum = side[row]!;
    for (let k = 0; k < row; k += 1) sum -= factor[row * n + k]! * side[k]!;
    side[row] = sum / factor[row * n + row]!;
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = side[row]!;
    for (let k = row + 1; k < n; k += 1) sum -= factor[k * n + row]! * side[k]!;
    side[row] = sum / factor[row * n + row]!;
  }
}

/** The inverse of the matrix that `factor` was made from. */
export function inverse(factor: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let row = 0; row < n; row += 1) {
    const side = result.subarray(row * n, row * n + n);
    side[row] = 1;
    solve(factor, n, side);
  }
  return result;
}
