/** A coefficient with what it says in plain words; what it is stands below for those who ask. */
export function ReadFigure(props: { name: string; value: string; reading: string; about: string }) {
  const { name, value, reading, about } = props;
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="tabular mt-1 text-xl font-semibold">{value}</dd>
      <dd className="mt-1 font-medium">{reading}</dd>
      <dd className="mt-1 text-sm text-muted">{about}</dd>
    </div>
  );
}
