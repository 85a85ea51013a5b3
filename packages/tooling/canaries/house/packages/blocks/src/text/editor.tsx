export function TextEditor() {
  return <p />;
}
