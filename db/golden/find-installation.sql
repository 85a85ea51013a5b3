select "secret_fingerprint" as "secretFingerprint", "set_up_token_hash" as "setUpTokenHash", "set_up_at" as "setUpAt" from "installation";
