import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { errorText } from '../../lib/refusal.ts';
import { trpc } from '../../lib/trpc.ts';
import { signIn } from './credentials.ts';
import { EntryPage } from './entry-page.tsx';
import { OwnNameInput } from './own-name-input.tsx';
import { passwordProblem } from './password-rule.ts';

interface SetUpPageProps {
  readonly token: string;
  readonly onSignedIn: () => void;
}

/** The first Workspace owner is made with the one-time link that the server printed (B78). */
export const SetUpPage = ({ token, onSignedIn }: SetUpPageProps) => {
  const status = useQuery(trpc.setup.status.queryOptions());
  const form = useForm({
    initialValues: { workspaceName: '', displayName: '', email: '', password: '' },
    validate: { password: passwordProblem },
  });
  const complete = useMutation(
    trpc.setup.complete.mutationOptions({
      onSuccess: async (_answer, given) => {
        await signIn(given.email, given.password);
        onSignedIn();
      },
    }),
  );
  if (status.data?.isSetUp === true) {
    return (
      <EntryPage title="Baton is set up" lead="This link was used already." problem={null} onSubmit={onSignedIn}>
        <Button type="submit">Sign in</Button>
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title="Set up Baton"
      lead="You become the Workspace owner: you invite the others and may change everything."
      problem={complete.error === null ? null : errorText(complete.error)}
      onSubmit={form.onSubmit((values) => complete.mutate({ token, ...values, email: values.email.trim() }))}
    >
      <TextInput label="Name of the workspace" required maxLength={200} {...form.getInputProps('workspaceName')} />
      <OwnNameInput {...form.getInputProps('displayName')} />
      <TextInput label="E-mail" type="email" required autoComplete="username" {...form.getInputProps('email')} />
      <PasswordInput label="Password" required autoComplete="new-password" {...form.getInputProps('password')} />
      <Button type="submit" loading={complete.isPending}>
        Create the workspace
      </Button>
    </EntryPage>
  );
};
