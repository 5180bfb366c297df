/** The files that were given as proof of a case. */

type Given = { readonly kind: string; readonly title: string; readonly file: { readonly name: string; readonly url: string } | null };

/** A file that the viewer may not open, or that has been removed, is only named. */
export function DocumentList({ documents, kindOf }: { documents: readonly Given[]; kindOf: (kind: string) => string }) {
  return (
    <ul>
      {documents.map(({ kind, title, file }) => (
        <li key={`${kind}${title}`}>
          {kindOf(kind)}：
          {file ? (
            <a href={file.url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </li>
      ))}
    </ul>
  );
}
