const key = 'baton.workspace';

/** The workspace that this tab works in; null for the first one of the user. */
export const chosenWorkspace = (): string | null => sessionStorage.getItem(key);

export const chooseWorkspace = (workspaceId: string): void => {
  sessionStorage.setItem(key, workspaceId);
};
