import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isInsecurePage, signIn } from './credentials.ts';
import { EntryPage } from './entry-page.tsx';

interface SignInPageProps {
  readonly isBack: boolean;
  readonly onSignedIn: () => void;
}

const insecureWords =
  'Signing in needs https here: this page came over plain http, and the sign-in cookie is never sent that way. Put TLS in front of Baton and set PUBLIC_URL.';

export const SignInPage = ({ isBack, onSignedIn }: SignInPageProps) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(isInsecurePage(window.location) ? insecureWords : null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    setIsBusy(true);
    const found = await signIn(email.trim(), password);
    setIsBusy(false);
    setProblem(found);
    if (found === null) onSignedIn();
  };
  return (
    <EntryPage
      title="Sign in"
      lead={isBack ? 'Your login has ended. Sign in to go on where you were.' : 'With the account of your workspace.'}
      problem={problem}
      onSubmit={() => void submit()}
    >
      <TextInput
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth loading={isBusy} mt={4}>
        Sign in
      </Button>
    </EntryPage>
  );
};
