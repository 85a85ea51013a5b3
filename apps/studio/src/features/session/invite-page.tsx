import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { errorText } from '../../lib/refusal.ts';
import { roleNames } from '../../lib/role-names.ts';
import { trpc } from '../../lib/trpc.ts';
import { signIn } from './credentials.ts';
import { EntryPage } from './entry-page.tsx';
import { OwnNameInput } from './own-name-input.tsx';
import { passwordProblem } from './password-rule.ts';

interface InvitePageProps {
  readonly token: string;
  readonly onSignedIn: () => void;
}

export const InvitePage = ({ token, onSignedIn }: InvitePageProps) => {
  const invite = useQuery(trpc.invite.look.queryOptions({ token }));
  if (invite.error !== null) {
    return <EntryPage title="This invite cannot be used" lead={errorText(invite.error)} problem={null} />;
  }
  if (invite.data === undefined) return <EntryPage title="Invite" lead="Looking at the invite" problem={null} />;
  return <AcceptInvite token={token} onSignedIn={onSignedIn} {...invite.data} />;
};

interface AcceptInviteProps extends InvitePageProps {
  readonly workspaceName: string;
  readonly email: string;
  readonly role: keyof typeof roleNames;
}

const AcceptInvite = ({ token, onSignedIn, workspaceName, email, role }: AcceptInviteProps) => {
  const form = useForm({
    initialValues: { displayName: '', password: '' },
    validate: { password: passwordProblem },
  });
  const accept = useMutation(
    trpc.invite.accept.mutationOptions({
      onSuccess: async (_answer, given) => {
        await signIn(email, given.password);
        onSignedIn();
      },
    }),
  );
  return (
    <EntryPage
      title={`Join ${workspaceName}`}
      lead={`As ${roleNames[role]}, with ${email}. If you have a password here already, give that one.`}
      problem={accept.error === null ? null : errorText(accept.error)}
      onSubmit={form.onSubmit((values) => accept.mutate({ token, ...values }))}
    >
      <OwnNameInput {...form.getInputProps('displayName')} />
      <PasswordInput label="Password" required autoComplete="new-password" {...form.getInputProps('password')} />
      <Button type="submit" loading={accept.isPending}>
        Join
      </Button>
    </EntryPage>
  );
};
