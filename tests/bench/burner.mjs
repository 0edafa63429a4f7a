/** Burns a share of one core until it is killed: `burner.mjs <share from 0 to 1>`, in slices of 10 ms. */
const share = Math.min(1, Number(process.argv[2] ?? 1));
const slice = 10;
for (;;) {
  const end = performance.now() + slice * share;
  while (performance.now() < end);
  if (share < 1) await new Promise(resolve => setTimeout(resolve, slice * (1 - share)));
  else await new Promise(resolve => setImmediate(resolve));
}
