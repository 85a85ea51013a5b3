export interface AnnouncedDemo {
  readonly publicId: string;
  readonly people: readonly { readonly email: string; readonly password: string; readonly role: string }[];
}

interface Announced {
  readonly publicUrl: string;
  readonly isPublic: boolean;
  /** null: no demo data. */
  readonly demo: AnnouncedDemo | null;
  /** The one-time link by which the first Workspace owner is made; null when there is one. */
  readonly setUpLink: string | null;
}

const secureHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const insecure = (publicUrl: string): boolean => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'http:' && !secureHosts.has(hostname);
};

/** What the start prints for the person in front of it: addresses, demo sign-ins, and what keeps sign-in from working. */
export const announcement = ({ publicUrl, isPublic, demo, setUpLink }: Announced): string => {
  const lines = ['', 'Baton is ready.', '', `  Studio        ${publicUrl}/`];
  if (demo !== null) {
    lines.push(
      `  Hosted chat   ${publicUrl}/chat/${demo.publicId}`,
      `  Demo web page ${publicUrl}/demo`,
      '',
      '  Demo sign-ins:',
    );
    lines.push(
      ...demo.people.map(({ email, password, role }) => `    ${email.padEnd(30)} ${password.padEnd(26)} ${role}`),
    );
  }
  if (setUpLink !== null) lines.push('', '  Make the first Workspace owner here (once):', `    ${setUpLink}`);
  if (!isPublic) lines.push('', '  Only this machine is served. Set PUBLIC_URL to serve others.');
  if (insecure(publicUrl)) {
    lines.push(
      '',
      '  Nobody can sign in over plain http except on this machine: browsers keep no secure cookie there.',
    );
    lines.push('  Put TLS in front (a reverse proxy such as Caddy or nginx), and set PUBLIC_URL to the https address.');
  }
  return `${lines.join('\n')}\n`;
};
