/** How far a request for a winner's details is. */
export function requestState(request: {
  filledAt: string | null;
  deletedAt: string | null;
}): 'asked' | 'given' | 'deleted' {
  if (request.deletedAt !== null) return 'deleted';
  return request.filledAt === null ? 'asked' : 'given';
}
