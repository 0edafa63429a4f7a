const secretPlaces =
  /^\/(u|b|k|s|pilihan|buku|karya|artikel-saya|berkas-nilai|data-pemenang|sandi-baru|undangan-akun|pasang|ikuti|pratinjau)\/.+$/;

/** A path as it may stand in a log: personal links carry their token in it, so only the kind of page is kept. */
export function loggedPath(path: string): string {
  return path.replace(secretPlaces, '/$1/[token]');
}
