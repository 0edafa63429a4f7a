/** A mail address that breaks before its @ or a full stop where a column is narrow, never inside a word. */
export function MailAddress({ address }: { address: string }) {
  return (
    <span className="break-words text-muted">
      {address.split(/(?=[@.])/).map((piece, index) => (
        <span key={index}>
          {index > 0 && <wbr />}
          {piece}
        </span>
      ))}
    </span>
  );
}
