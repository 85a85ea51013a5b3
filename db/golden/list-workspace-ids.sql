select "workspace_id" from "workspace" order by "workspace_id";
