import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { listAffiliations } from './journalists.queries.server.ts';
import type { JournalistInput } from './journalists.service.server.ts';
import { nameKey } from './names.ts';
import { listOutletsByName } from './outlets.queries.server.ts';
import type { JournalistForm } from './schema.ts';

/**
 * The form's outlets by name turned into outlets. A row that keeps its name keeps its outlet, even among
 * namesakes. Throws {@link Invalid} on `affiliations[i].outlet` for a name that nobody recorded.
 */
export async function journalistInput(
  db: Db,
  form: JournalistForm,
  journalistId = 0,
): Promise<JournalistInput> {
  const listed = await listOutletsByName(
    db,
    form.affiliations.map(row => row.outlet),
  );
  const before = await listAffiliations(db, journalistId);
  const refused: Record<string, string[]> = {};
  const affiliations = form.affiliations.map((row, index) => {
    const key = nameKey(row.outlet);
    const kept = before.find(old => old.id === row.id && nameKey(old.outlet) === key);
    const outletId = kept?.outletId ?? listed.find(outlet => outlet.nameKey === key)?.id;
    if (!outletId) refused[`affiliations[${index}].outlet`] = ['partners.unknownOutlet'];
    return { id: row.id, outletId: outletId ?? 0, role: row.role, fromOn: row.fromOn, toOn: row.toOn };
  });
  if (Object.keys(refused).length > 0) throw new Invalid(refused);
  return { ...form, affiliations };
}
