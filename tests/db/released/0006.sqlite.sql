CREATE TABLE agent (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32), 
	slug VARCHAR, 
	name VARCHAR NOT NULL, 
	description VARCHAR NOT NULL, 
	instructions VARCHAR NOT NULL, 
	models JSON NOT NULL, 
	tools JSON NOT NULL, 
	grounded BOOLEAN NOT NULL, 
	max_rounds INTEGER NOT NULL, 
	max_seconds DOUBLE NOT NULL, 
	max_tokens INTEGER, 
	temperature DOUBLE, 
	collection_ids JSON, 
	shared BOOLEAN NOT NULL, 
	active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_agent PRIMARY KEY (id), 
	CONSTRAINT fk_agent_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE, 
	CONSTRAINT uq_agent_slug UNIQUE (slug)
);
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fefb982c7d7586fe99206431d953', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 16:41:03.788832', '2026-11-21 16:41:03.788832');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:41:01.239568', '2026-11-21 16:41:01.239568');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:41:01.237982', '2026-11-21 16:41:01.237982');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:41:01.233253', '2026-11-21 16:41:01.233253');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0006');
CREATE TABLE api_key (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	scopes JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	last_used_at DATETIME, 
	CONSTRAINT pk_api_key PRIMARY KEY (id), 
	CONSTRAINT fk_api_key_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fefb90fa70e18620630a0b78d75b', '01a1fefb8f6c7b8d879a8c78b42c795b', 'laptop', '55b70873e64f9ada375b47353f5f05f1f3a5eca5937ce513a5d2d68827f210d5', '["read"]', '2026-11-21 16:41:01.946025', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('56e020de-7bfd-4f62-8601-bf8b4c7ab8a7', '1', 1795279261000, 1795279261000, 'steward');
CREATE TABLE audit_entry (
	id CHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	action VARCHAR(64) NOT NULL, 
	actor_id CHAR(32), 
	key_id CHAR(32), 
	thing_id VARCHAR(200), 
	thing_name VARCHAR(200), 
	person_id CHAR(32), 
	address VARCHAR(64), 
	request_id VARCHAR(64), 
	details JSON NOT NULL, 
	CONSTRAINT pk_audit_entry PRIMARY KEY (id)
);
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb8f9a7ea1b14cf3c70e3dd34b', '2026-11-21 16:41:01.592292', 'account.registered', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-8f6c-7b8d-879a-8c78b42c795b', NULL, '01a1fefb8f6c7b8d879a8c78b42c795b', '127.0.0.1', '01a1fefb-8f5c-715c-8311-5ca609bffb2f', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb900972d1ba721b45768662ea', '2026-11-21 16:41:01.704548', 'session.opened', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, NULL, NULL, '01a1fefb8f6c7b8d879a8c78b42c795b', '127.0.0.1', '01a1fefb-8fb4-7178-8288-45403c1e7e45', '{"program":"python-httpx"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb906a7b23b1eeb486c49a8ffc', '2026-11-21 16:41:01.801911', 'account.registered', '01a1fefb905070c0ae765eec8ff694b9', NULL, '01a1fefb-9050-70c0-ae76-5eec8ff694b9', NULL, '01a1fefb905070c0ae765eec8ff694b9', '127.0.0.1', '01a1fefb-904e-7dd8-94e7-4198d488c86d', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb90ac73edb5cabeb98eff93a8', '2026-11-21 16:41:01.867765', 'session.opened', '01a1fefb905070c0ae765eec8ff694b9', NULL, NULL, NULL, '01a1fefb905070c0ae765eec8ff694b9', '127.0.0.1', '01a1fefb-908c-7cad-839a-a0ded750fdab', '{"program":"python-httpx"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb90f3723da7a521de6b70e312', '2026-11-21 16:41:01.936341', 'invitation.made', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-90ec-76f2-984b-3b009eacf2ce', NULL, NULL, '127.0.0.1', '01a1fefb-90d5-7952-8d9a-2553ba350ff8', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb90fd7c20951e0910f8819a62', '2026-11-21 16:41:01.949232', 'api_key.made', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-90fa-70e1-8620-630a0b78d75b', 'laptop', '01a1fefb8f6c7b8d879a8c78b42c795b', '127.0.0.1', '01a1fefb-90f7-7547-a185-18cb3f3576a8', '{"scopes":["read"]}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb913b74ea85d7d40444ed489e', '2026-11-21 16:41:02.010792', 'account.password_wrong', NULL, NULL, '01a1fefb-9050-70c0-ae76-5eec8ff694b9', NULL, '01a1fefb905070c0ae765eec8ff694b9', '127.0.0.1', '01a1fefb-9118-70d7-8421-545de0557a38', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb980f703393ccedeaf2c270cb', '2026-11-21 16:41:03.758634', 'price.changed', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'openai:scripted', 'openai:scripted', NULL, '127.0.0.1', '01a1fefb-97c2-7a22-bb99-2ffb4681e356', '{"input":"2.00 USD","output":"8.00 USD"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb9815727fb006bbeaffe490f3', '2026-11-21 16:41:03.764868', 'limits.changed', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'member', 'member', NULL, '127.0.0.1', '01a1fefb-9811-7290-bbed-b07848061d69', '{"conversations":50}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb9820781c92cb4ebcd41ce221', '2026-11-21 16:41:03.775981', 'limits.changed', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-8f6c-7b8d-879a-8c78b42c795b', NULL, '01a1fefb8f6c7b8d879a8c78b42c795b', '127.0.0.1', '01a1fefb-9819-78ac-bedc-1025eea9bdbc', '{"conversations":5,"tokens":1000000}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb982e7c38bd07690e194fe756', '2026-11-21 16:41:03.789095', 'agent.made', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-982c-7d75-86fe-99206431d953', 'Keeper', '01a1fefb8f6c7b8d879a8c78b42c795b', '127.0.0.1', '01a1fefb-9826-78f8-8dca-aa16d7286270', '{"shared":false}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefb9aed7168babefb1026a69d8d', '2026-11-21 16:41:04.490853', 'mcp_server.added', '01a1fefb905070c0ae765eec8ff694b9', NULL, '01a1fefb-9aea-7166-aa6a-090ada6fc406', 'harbour', '01a1fefb905070c0ae765eec8ff694b9', '127.0.0.1', '01a1fefb-9ae4-7a16-9a74-3b3f4d122839', '{"transport":"http","shared":false}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefba32c7c99a04d5f9bc631f00d', '2026-11-21 16:41:06.604423', 'event.declared', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'ferry.came', 'ferry.came', NULL, '127.0.0.1', '01a1fefb-a324-758b-b573-ba88a40acd69', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefba33c7f1bb41231754b97fb61', '2026-11-21 16:41:06.620407', 'template.changed', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'ferry.came', 'ferry.came, any, en', NULL, '127.0.0.1', '01a1fefb-a330-700e-953d-7453b139dbda', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefba3a97f39a2614a19765b8544', '2026-11-21 16:41:06.729581', 'model.added', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb-a3a7-7431-b17c-cc8ed671213c', 'harbour', NULL, '127.0.0.1', '01a1fefb-a3a2-7a80-bad8-0d6a86e17ae1', '{"provider":"openai"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fefba3b77d6e949503dc34aa9d98', '2026-11-21 16:41:06.743620', 'webhook.made', '01a1fefb905070c0ae765eec8ff694b9', NULL, '01a1fefb-a3b6-79ef-80a9-d69c76b73413', 'harbour.example.org', '01a1fefb905070c0ae765eec8ff694b9', '127.0.0.1', '01a1fefb-a3b0-7d57-9726-9fccc7ddb613', '{"scope":"mine"}');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fefb91547ac3b7bcc2ce5622f0b8', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Harbour', '2026-11-21 16:41:02.038168');
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fefba3d072bc8ae6faf366aac8b2', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Ferries', '2026-11-21 16:41:06.769415');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), client_id VARCHAR, pinned_at DATETIME, deleted_at DATETIME, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Who built the lighthouse of Corvo?', '2026-11-21 16:41:03.491727', '2026-11-21 16:41:03.671656', 'who built the lighthouse of corvo?', '01a1fefb978b76c9b116dcc9137ccc85', NULL, '2026-11-21 16:41:06.719457', NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fefb983974cba4d6f60c0c31f1f2', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Leave me a note.', '2026-11-21 16:41:03.801640', '2026-11-21 16:41:04.034286', 'leave me a note.', '01a1fefb983e73b4bc71f53b0977ef3b', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fefb99127237b3c746ad73388911', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Leave me a second note.', '2026-11-21 16:41:04.018520', '2026-11-21 16:41:04.018523', 'leave me a second note.', '01a1fefb991373db8e69e0319bd4753d', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fefba2f874499ad45355d6798823', '01a1fefb905070c0ae765eec8ff694b9', 'Who built the lighthouse of Corvo?', '2026-11-21 16:41:06.552663', '2026-11-21 16:41:06.552666', 'who built the lighthouse of corvo?', '01a1fefba2f978e9ade445aa2a5a0c61', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fefba4267c319960b8a35ed69248', '01a1fefb8f6c7b8d879a8c78b42c795b', 'Tell me a long story.', '2026-11-21 16:41:06.855122', '2026-11-21 16:41:06.855127', 'tell me a long story.', '01a1fefba4277efabd41526070d165c7', NULL, NULL, NULL);
CREATE TABLE conversation_share (
	conversation_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	token_hash VARCHAR NOT NULL, 
	sealed VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	leaf_id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	CONSTRAINT pk_conversation_share PRIMARY KEY (conversation_id), 
	CONSTRAINT fk_conversation_share_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_conversation_share_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation_share ("conversation_id", "owner_id", "token_hash", "sealed", "title", "leaf_id", "created_at", "expires_at") VALUES ('01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', 'e7cd4ff67d325ff3ca5f27e140871b5c820aed261019b9f67d6f7ba754268b24', 'gAAAAABrAcmibBwFYXYV4FrGgNbwMWyw9xgxBQHiS-vPYmilpPQMmKctmjlK3-8Xv0Rqv0EfQENQT0ydKZeLrkPzDXPsTDcHFThUmpqwGuan85WLcTOndRdfxJefnYKMwlbbNo-0vIsA', 'Who built the lighthouse of Corvo?', '01a1fefb978b76c9b116dcc9137ccc85', '2026-11-21 16:41:06.709676', NULL);
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO dbos_migrations ("version") VALUES (125);
CREATE TABLE delivery (
	id CHAR(32) NOT NULL, 
	notification_id CHAR(32) NOT NULL, 
	user_id CHAR(32), 
	channel VARCHAR(16) NOT NULL, 
	address_id CHAR(32), 
	target VARCHAR NOT NULL, 
	shown VARCHAR NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	html VARCHAR, 
	link VARCHAR, 
	status VARCHAR(16) NOT NULL, 
	attempt INTEGER NOT NULL, 
	tried_before INTEGER NOT NULL, 
	due_at DATETIME NOT NULL, 
	claimed_until DATETIME, 
	sent_at DATETIME, 
	why VARCHAR, 
	provider_id VARCHAR, 
	digest_id CHAR(32), 
	created_at DATETIME NOT NULL, webhook_id CHAR(32), answered INTEGER, said VARCHAR, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_address_id_notification_address FOREIGN KEY(address_id) REFERENCES notification_address (id) ON DELETE SET NULL, 
	CONSTRAINT fk_delivery_notification_id_notification FOREIGN KEY(notification_id) REFERENCES notification (id) ON DELETE CASCADE, 
	CONSTRAINT fk_delivery_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb969070ee88652d8cfaa11ccf', '01a1fefb96857dca933cc39a2a1d73c7', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:36541/documents/01a1fefb-9173-74e5-9a18-2a2a8cd1b56a', 'sent', 0, 0, '2026-11-21 16:41:03.372114', NULL, '2026-11-21 16:41:03.372114', NULL, NULL, NULL, '2026-11-21 16:41:03.372114', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb96a77219b68ddaaaaaa20087', '01a1fefb96a374f48831944f2d56d394', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:36541/documents/01a1fefb-918f-7294-810f-043d21afe587', 'sent', 0, 0, '2026-11-21 16:41:03.398974', NULL, '2026-11-21 16:41:03.398974', NULL, NULL, NULL, '2026-11-21 16:41:03.398974', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb96c07b05957f0662e68a4f5a', '01a1fefb96bd7dbd861b136d55ee72e7', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:36541/documents/01a1fefb-918d-7719-8d90-504959ab890d', 'sent', 0, 0, '2026-11-21 16:41:03.424531', NULL, '2026-11-21 16:41:03.424531', NULL, NULL, NULL, '2026-11-21 16:41:03.424531', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb98aa765bb8d5799a97666b4f', '01a1fefb98a0722ba710a9f57f624c60', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH', NULL, 'http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH', 'sent', 0, 0, '2026-11-20 16:41:03.912357', NULL, '2026-11-21 16:41:03.912357', NULL, NULL, NULL, '2026-11-21 16:41:03.912357', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb98f67bd48c8c5e54db3f1552', '01a1fefb98f27d7894ad784e53098a68', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'Note', '214 steps', NULL, 'http://127.0.0.1:36541/runs/01a1fefb-983e-7354-b203-457593433850', 'sent', 0, 0, '2026-11-21 16:41:03.989723', NULL, '2026-11-21 16:41:03.989723', NULL, NULL, NULL, '2026-11-21 16:41:03.989723', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb993079cdad9538487173eec5', '01a1fefb99287fa7b36bbe284073acfc', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Keeper has answered: Leave me a note.', NULL, 'http://127.0.0.1:36541/c/01a1fefb-9839-74cb-a4d6-f60c0c31f1f2', 'sent', 0, 0, '2026-11-21 16:41:04.046957', NULL, '2026-11-21 16:41:04.046957', NULL, NULL, NULL, '2026-11-21 16:41:04.046957', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefb9ab07e4f9676c0a4b3906db5', '01a1fefb9aae72b89b020670e5ddac09', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw', NULL, 'http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw', 'sent', 0, 0, '2026-11-20 16:41:04.432735', NULL, '2026-11-21 16:41:04.432735', NULL, NULL, NULL, '2026-11-21 16:41:04.432735', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefba3717b6d9ca3c78374dc9937', '01a1fefba36e7af888e46411266e4098', '01a1fefb905070c0ae765eec8ff694b9', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-21 16:41:06.673591', NULL, '2026-11-21 16:41:06.673591', NULL, NULL, NULL, '2026-11-21 16:41:06.673591', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefba3717bcca25541f2a36af8e8', '01a1fefba36e7af888e46411266e4098', '01a1fefb905070c0ae765eec8ff694b9', 'webhook', '01a1fefba34a7f568dc883d9de08b3ee', 'gAAAAABrAcmi4LtXndP7-WMLhi8-rrmffDQ1sKBiSz7pnlpG37aYE2yrvngJh3jgddhVDL8W5agzJeB6mcLvk-CXZ_wOTm4wwPzRBF3HXfS8BwICeAJUWhd2sYkoLJ0C6U-HrB68ZuOQswClFtpesGEztF7DPYp4hNq8CyG3DeccOQR5y9Z6pP6lP5KgbhpxS24VZMbHpI25M-HOmieFmRpViZgTqtbQtqBuvPgFACHaRSvxVVYeTC5Sqn0pjfzVLCt_X1obqdwE', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-21 16:41:18.374232', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 16:41:06.673591', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fefba425718398dca9fb4eb7a0fb', '01a1fefba41f7e659daec446d4d25a8e', '01a1fefb8f6c7b8d879a8c78b42c795b', 'inbox', NULL, '', '', 'en', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', NULL, 'http://127.0.0.1:36541/usage', 'sent', 0, 0, '2026-11-21 16:41:06.850690', NULL, '2026-11-21 16:41:06.850690', NULL, NULL, NULL, '2026-11-21 16:41:06.850690', NULL, NULL, NULL);
CREATE TABLE document (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	collection_id CHAR(32), 
	name VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	media_type VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	status VARCHAR NOT NULL, 
	error_code VARCHAR, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	attempt INTEGER NOT NULL, 
	tries INTEGER NOT NULL, 
	pages INTEGER, 
	pages_done INTEGER NOT NULL, 
	characters INTEGER NOT NULL, 
	passages INTEGER NOT NULL, 
	vectors INTEGER NOT NULL, 
	text_complete BOOLEAN NOT NULL, 
	analysis JSON, 
	created_at DATETIME NOT NULL, 
	ready_at DATETIME, 
	CONSTRAINT pk_document PRIMARY KEY (id), 
	CONSTRAINT fk_document_collection_id_collection FOREIGN KEY(collection_id) REFERENCES collection (id), 
	CONSTRAINT fk_document_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fefb917374e59a182a2a8cd1b56a', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb91547ac3b7bcc2ce5622f0b8', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 16:41:02.084713', '2026-11-21 16:41:03.361724');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fefb918d77198d90504959ab890d', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 16:41:02.108709', '2026-11-21 16:41:03.390796');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fefba4bf78a3ab1e7cd3cb399e99', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 16:41:07.035066', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fefb917374e59a182a2a8cd1b56a', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fefb918d77198d90504959ab890d', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');
CREATE TABLE embedding_choice (
	id INTEGER NOT NULL, 
	spec VARCHAR NOT NULL, 
	url VARCHAR, 
	CONSTRAINT pk_embedding_choice PRIMARY KEY (id)
);
INSERT INTO embedding_choice ("id", "spec", "url") VALUES (1, 'local', NULL);
CREATE TABLE errand (
	name VARCHAR NOT NULL, 
	holder CHAR(32) NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_errand PRIMARY KEY (name)
);
CREATE TABLE file_batch (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	collection_id CHAR(32) NOT NULL, 
	document_ids JSON NOT NULL, 
	refused JSON NOT NULL, 
	cancelled BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_file_batch PRIMARY KEY (id), 
	CONSTRAINT fk_file_batch_collection_id_collection FOREIGN KEY(collection_id) REFERENCES collection (id) ON DELETE CASCADE, 
	CONSTRAINT fk_file_batch_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO file_batch ("id", "owner_id", "collection_id", "document_ids", "refused", "cancelled", "created_at") VALUES ('01a1fefba3f87e9d9b050f7a7ea6c3b1', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefba3d072bc8ae6faf366aac8b2', '["01a1fefb-9173-74e5-9a18-2a2a8cd1b56a"]', '{"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a":{"code":"file_in_another_store","en":"corvo.txt is in another vector store, and can be in one only: take it out there, or upload it once more.","zh":"corvo.txt 已在另一个向量库中；一个文件只能在一个库里，请先移出或重新上传。"}}', 0, '2026-11-21 16:41:06.808945');
CREATE TABLE inbox_item (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	read_at DATETIME, event VARCHAR, link VARCHAR, 
	CONSTRAINT pk_inbox_item PRIMARY KEY (id), 
	CONSTRAINT fk_inbox_item_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb9690705d8cf8fe8e86319faf', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-9685-7dca-933c-c39a2a1d73c7', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', '2026-11-21 16:41:03.372114', NULL, 'document.ready', '/documents/01a1fefb-9173-74e5-9a18-2a2a8cd1b56a');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb96a771bea4af51e6a2208de3', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-96a3-74f4-8831-944f2d56d394', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', '2026-11-21 16:41:03.398974', NULL, 'document.ready', '/documents/01a1fefb-918f-7294-810f-043d21afe587');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb96c07aafbbbcb5ac0b01865d', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-96bd-7dbd-861b-136d55ee72e7', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', '2026-11-21 16:41:03.424531', NULL, 'document.ready', '/documents/01a1fefb-918d-7719-8d90-504959ab890d');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb98aa7603a585e2cb8c6f3282', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-98a0-722b-a710-a9f57f624c60', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH', '2026-11-21 16:41:03.912357', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb98f67b7c9581a16fbcdb0c47', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-98f2-7d78-94ad-784e53098a68', 'Note', '214 steps', '2026-11-21 16:41:03.989723', NULL, 'message', '/runs/01a1fefb-983e-7354-b203-457593433850');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb99307942a83895f02ba9be5b', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-9928-7fa7-b36b-be284073acfc', 'Your answer is there', 'Keeper has answered: Leave me a note.', '2026-11-21 16:41:04.046957', NULL, 'run.completed', '/c/01a1fefb-9839-74cb-a4d6-f60c0c31f1f2');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefb9ab07e0b982fb5273d80dfc2', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-9aae-72b8-9b02-0670e5ddac09', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:41 (UTC). See what will happen, then decide:
http://127.0.0.1:36541/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw', '2026-11-21 16:41:04.432735', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefba3717b248b9782e2102dca22', '01a1fefb905070c0ae765eec8ff694b9', '01a1fefb-a36e-7af8-88e4-6411266e4098', 'Ariel came', '', '2026-11-21 16:41:06.673591', NULL, 'ferry.came', NULL);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fefba425710389904af65ab8e3b2', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb-a41f-7e65-9dae-c446d4d25a8e', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', '2026-11-21 16:41:06.850690', NULL, 'usage.warning', '/usage');
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fefb-8df1-785b-9565-3652936bf1c1', '2026-11-21 16:41:01.171300');
CREATE TABLE invitation (
	id CHAR(32) NOT NULL, 
	created_by CHAR(32) NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	email VARCHAR(254), 
	email_key VARCHAR, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_invitation PRIMARY KEY (id), 
	CONSTRAINT fk_invitation_created_by_user_account FOREIGN KEY(created_by) REFERENCES user_account (id) ON DELETE CASCADE, 
	CONSTRAINT uq_invitation_digest UNIQUE (digest)
);
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fefb90ec76f2984b3b009eacf2ce', '01a1fefb8f6c7b8d879a8c78b42c795b', '20a82b279b87c71bcd0110a89d2e661a49938b985f7cc6958cb5164fe4857d20', NULL, NULL, '2026-11-21 16:41:01.932386', '2026-11-28 16:41:01.932386');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fefb-918d-7719-8d90-504959ab890d","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:41:03.557625Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:03.561863Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44773/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb978b768aad2a709241db8a85', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fefb-918d-7719-8d90-504959ab890d","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb978b768aad2a709241db8a85', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T16:41:03.657419Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb978b768aad2a709241db8a85', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:03.658081Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44773/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb983e7354b203457593433850', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T16:41:03.894163Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb983e7354b203457593433850', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:03.898103Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44773/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb983e7354b203457593433850', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":124,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":62,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:04.009785Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44773/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb991373ae90493e53d7c71608', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T16:41:04.418618Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefb991373ae90493e53d7c71608', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:41:04.422154Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:44773/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fefba4277ecd808209cc4af4819a', 0, 'passages', '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fefb-918d-7719-8d90-504959ab890d","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
CREATE TABLE mcp_server (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	transport VARCHAR NOT NULL, 
	url VARCHAR, 
	command JSON, 
	environment JSON NOT NULL, 
	headers JSON NOT NULL, 
	shared BOOLEAN NOT NULL, 
	approval VARCHAR NOT NULL, 
	tools JSON NOT NULL, 
	checked_at DATETIME, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_mcp_server PRIMARY KEY (id), 
	CONSTRAINT fk_mcp_server_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fefb9aea7166aa6a090ada6fc406', '01a1fefb905070c0ae765eec8ff694b9', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAcmgr1-oNtkZzkXV4xdEtsrBxUKkNXyYKpMO4naMkrLJiHS3ryTWQZtSzMLxD8x0yQGyP-oovtmyVR2MbkoEpD4POA=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 16:41:04.490432');
CREATE TABLE message (
	id CHAR(32) NOT NULL, 
	conversation_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	parent_id CHAR(32), 
	run_id CHAR(32), 
	role VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	found BOOLEAN, 
	citations JSON NOT NULL, 
	model VARCHAR, 
	input_tokens INTEGER NOT NULL, 
	output_tokens INTEGER NOT NULL, 
	tokens_estimated BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, agent_id CHAR(32), folded VARCHAR, client_id VARCHAR, 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT fk_message_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb9704764b87735e0ae30d43bf', '01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:03.499587', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb97057e14b0e6693b3a87af07', '01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb9704764b87735e0ae30d43bf', '01a1fefb97057dc7bd959c7db8cad079', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 16:41:03.500143', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb97887e1a8f8604b135d424b3', '01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb97057e14b0e6693b3a87af07', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:03.628399', NULL, 'how many steps are there?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb978b76c9b116dcc9137ccc85', '01a1fefb970275e696e3658964e92e91', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb97887e1a8f8604b135d424b3', '01a1fefb978b768aad2a709241db8a85', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 16:41:03.628562', NULL, 'there are 214 steps [1].', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb983b7874a91aac236faf02e6', '01a1fefb983974cba4d6f60c0c31f1f2', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:03.809934', NULL, 'leave me a note.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb983e73b4bc71f53b0977ef3b', '01a1fefb983974cba4d6f60c0c31f1f2', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb983b7874a91aac236faf02e6', '01a1fefb983e7354b203457593433850', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 214, 11, 0, '2026-11-21 16:41:03.810132', '01a1fefb982c7d7586fe99206431d953', 'done.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb99127c31a7dc41d22cf6d1b3', '01a1fefb99127237b3c746ad73388911', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:04.022872', NULL, 'leave me a second note.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefb991373db8e69e0319bd4753d', '01a1fefb99127237b3c746ad73388911', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb99127c31a7dc41d22cf6d1b3', '01a1fefb991373ae90493e53d7c71608', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:04.023046', '01a1fefb982c7d7586fe99206431d953', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefba2f87e93b31bdb92a7b0f2fd', '01a1fefba2f874499ad45355d6798823', '01a1fefb905070c0ae765eec8ff694b9', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:06.554414', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefba2f978e9ade445aa2a5a0c61', '01a1fefba2f874499ad45355d6798823', '01a1fefb905070c0ae765eec8ff694b9', '01a1fefba2f87e93b31bdb92a7b0f2fd', '01a1fefba2f978b9b6b0c6c1539e07cb', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:06.554565', NULL, NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefba4277681a89fa073fac48d7b', '01a1fefba4267c319960b8a35ed69248', '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:06.856769', NULL, 'tell me a long story.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fefba4277efabd41526070d165c7', '01a1fefba4267c319960b8a35ed69248', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefba4277681a89fa073fac48d7b', '01a1fefba4277ecd808209cc4af4819a', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:41:06.856893', NULL, NULL, NULL);
CREATE TABLE message_feedback (
	message_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	rating VARCHAR NOT NULL, 
	reason VARCHAR, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_message_feedback PRIMARY KEY (message_id), 
	CONSTRAINT fk_message_feedback_message_id_message FOREIGN KEY(message_id) REFERENCES message (id) ON DELETE CASCADE, 
	CONSTRAINT fk_message_feedback_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO message_feedback ("message_id", "owner_id", "rating", "reason", "created_at") VALUES ('01a1fefb97057e14b0e6693b3a87af07', '01a1fefb8f6c7b8d879a8c78b42c795b', 'up', 'It says where.', '2026-11-21 16:41:06.693198');
CREATE TABLE model_connection (
	id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	provider VARCHAR NOT NULL, 
	address VARCHAR, 
	"key" VARCHAR, 
	models JSON NOT NULL, 
	context_tokens INTEGER, 
	answers BOOLEAN NOT NULL, 
	enabled BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	tested_at DATETIME, 
	test_ms INTEGER, 
	test_error_en VARCHAR, 
	test_error_zh VARCHAR, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_model_connection PRIMARY KEY (id), 
	CONSTRAINT uq_model_connection_name UNIQUE (name)
);
INSERT INTO model_connection ("id", "name", "provider", "address", "key", "models", "context_tokens", "answers", "enabled", "position", "tested_at", "test_ms", "test_error_en", "test_error_zh", "created_at", "changed_at") VALUES ('01a1fefba3a77431b17ccc8ed671213c', 'harbour', 'openai', NULL, 'gAAAAABrAcmixp7vmodtoC0rOOfBwptL3OOW6QKWGKA60MrWPHDiLMWOaK6UmN6chj8cw0MxG0Zm-Q9gK_qZXaqUeGVt92mNpg==', '["gpt-x"]', NULL, 0, 1, 0, NULL, NULL, NULL, NULL, '2026-11-21 16:41:06.727255', '2026-11-21 16:41:06.727255');
CREATE TABLE notification (
	id CHAR(32) NOT NULL, 
	scope VARCHAR(40) NOT NULL, 
	"key" VARCHAR, 
	event VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	link VARCHAR, 
	sender_id CHAR(32), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification PRIMARY KEY (id), 
	CONSTRAINT fk_notification_sender_id_user_account FOREIGN KEY(sender_id) REFERENCES user_account (id) ON DELETE SET NULL
);
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb96857dca933cc39a2a1d73c7', 'steward', 'document.ready 01a1fefb-9173-74e5-9a18-2a2a8cd1b56a', 'document.ready', '{"name":"corvo.txt","pages":1}', '/documents/01a1fefb-9173-74e5-9a18-2a2a8cd1b56a', NULL, '2026-11-21 16:41:03.365894');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb96a374f48831944f2d56d394', 'steward', 'document.ready 01a1fefb-918f-7294-810f-043d21afe587', 'document.ready', '{"name":"gone.txt","pages":1}', '/documents/01a1fefb-918f-7294-810f-043d21afe587', NULL, '2026-11-21 16:41:03.395342');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb96bd7dbd861b136d55ee72e7', 'steward', 'document.ready 01a1fefb-918d-7719-8d90-504959ab890d', 'document.ready', '{"name":"灯塔.txt","pages":1}', '/documents/01a1fefb-918d-7719-8d90-504959ab890d', NULL, '2026-11-21 16:41:03.421895');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb98a0722ba710a9f57f624c60', 'steward', 'run.needs_approval 01a1fefb-983e-7354-b203-457593433850 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a note.","tool":"send_notification","what":"{\n  \"title\": \"Note\",\n  \"body\": \"214 steps\"\n}","until":"2026-11-28T16:41:03.900251+00:00","decide":"/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH"}', '/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuYPnNUsgNFdZNDOFAAAQABAAAAAWsLBB_ND_xoPmaAP4GmpL_Pg0MH', NULL, '2026-11-21 16:41:03.904156');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb98f27d7894ad784e53098a68', 'steward', 'message 01a1fefb-983e-7354-b203-457593433850:call_2_0', 'message', '{"title":"Note","text":"214 steps"}', '/runs/01a1fefb-983e-7354-b203-457593433850', NULL, '2026-11-21 16:41:03.986866');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb99287fa7b36bbe284073acfc', 'steward', 'run.completed 01a1fefb-983e-7354-b203-457593433850', 'run.completed', '{"question":"Leave me a note.","agent":"Keeper"}', '/c/01a1fefb-9839-74cb-a4d6-f60c0c31f1f2', NULL, '2026-11-21 16:41:04.041002');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefb9aae72b89b020670e5ddac09', 'steward', 'run.needs_approval 01a1fefb-9913-73ae-9049-3e53d7c71608 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a second note.","tool":"send_notification","what":"{\n  \"title\": \"Second\"\n}","until":"2026-11-28T16:41:04.428190+00:00","decide":"/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw"}', '/api/v1/approvals/AaH--49se42Hmox4tCx5WwGh_vuZE3OukEk-U9fHFggAAQABAAAAAWsLBCCVBt7DO-2CCcgi5Y8_gqSw', NULL, '2026-11-21 16:41:04.430189');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefba36e7af888e46411266e4098', '01a1fefb-8f6c-7b8d-879a-8c78b42c795b', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-21 16:41:06.670709');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fefba41f7e659daec446d4d25a8e', 'steward', 'usage.warning 01a1fefb-8f6c-7b8d-879a-8c78b42c795b until 2026-12-01 conversations 80 of 5', 'usage.warning', '{"what":"conversations","percent":80,"used":4,"limit":5,"currency":"","renews":"2026-12-01T00:00:00+00:00"}', '/usage', NULL, '2026-11-21 16:41:06.847930');
CREATE TABLE notification_address (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	target VARCHAR NOT NULL, 
	shown VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	broken_at DATETIME, 
	CONSTRAINT pk_notification_address PRIMARY KEY (id), 
	CONSTRAINT fk_notification_address_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_address ("id", "user_id", "channel", "label", "target", "shown", "created_at", "broken_at") VALUES ('01a1fefba34a7f568dc883d9de08b3ee', '01a1fefb905070c0ae765eec8ff694b9', 'webhook', '', 'gAAAAABrAcmi4LtXndP7-WMLhi8-rrmffDQ1sKBiSz7pnlpG37aYE2yrvngJh3jgddhVDL8W5agzJeB6mcLvk-CXZ_wOTm4wwPzRBF3HXfS8BwICeAJUWhd2sYkoLJ0C6U-HrB68ZuOQswClFtpesGEztF7DPYp4hNq8CyG3DeccOQR5y9Z6pP6lP5KgbhpxS24VZMbHpI25M-HOmieFmRpViZgTqtbQtqBuvPgFACHaRSvxVVYeTC5Sqn0pjfzVLCt_X1obqdwE', 'harbour.example.org', '2026-11-21 16:41:06.634980', NULL);
CREATE TABLE notification_choice (
	user_id CHAR(32) NOT NULL, 
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	CONSTRAINT pk_notification_choice PRIMARY KEY (user_id, event, channel), 
	CONSTRAINT fk_notification_choice_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_choice ("user_id", "event", "channel", "wanted") VALUES ('01a1fefb905070c0ae765eec8ff694b9', 'ferry.came', 'webhook', 1);
CREATE TABLE notification_event (
	name VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	about VARCHAR NOT NULL, 
	usual JSON NOT NULL, 
	must_tell BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_event PRIMARY KEY (name)
);
INSERT INTO notification_event ("name", "values", "about", "usual", "must_tell", "created_at") VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', 0, '2026-11-21 16:41:06.604292');
CREATE TABLE notification_habits (
	user_id CHAR(32) NOT NULL, 
	zone VARCHAR NOT NULL, 
	quiet_from INTEGER, 
	quiet_to INTEGER, 
	digest VARCHAR(8) NOT NULL, 
	digest_hour INTEGER NOT NULL, 
	CONSTRAINT pk_notification_habits PRIMARY KEY (user_id), 
	CONSTRAINT fk_notification_habits_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_habits ("user_id", "zone", "quiet_from", "quiet_to", "digest", "digest_hour") VALUES ('01a1fefb905070c0ae765eec8ff694b9', 'UTC', NULL, NULL, 'daily', 8);
CREATE TABLE notification_template (
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	title VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	html VARCHAR, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_template PRIMARY KEY (event, channel, language)
);
INSERT INTO notification_template ("event", "channel", "language", "title", "text", "html", "changed_at") VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-21 16:41:06.613581');
CREATE TABLE notifications (
    message_uuid TEXT NOT NULL DEFAULT (hex(randomblob(16))) PRIMARY KEY,
    destination_uuid TEXT NOT NULL,
    topic TEXT,
    message TEXT NOT NULL,
    created_at_epoch_ms INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000), "serialization" TEXT DEFAULT NULL, "consumed" BOOLEAN NOT NULL DEFAULT FALSE, consumed_by_function_id INTEGER,
    FOREIGN KEY (destination_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE "operation_outputs" (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    function_name TEXT NOT NULL DEFAULT '',
    output TEXT,
    error TEXT,
    child_workflow_id TEXT,
    started_at_epoch_ms INTEGER,
    completed_at_epoch_ms INTEGER,
    serialization TEXT,
    application_name TEXT DEFAULT NULL,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    PRIMARY KEY (workflow_uuid, function_id)
);
CREATE TABLE passage (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner_id CHAR(32) NOT NULL, 
	collection_id CHAR(32), 
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	page INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT uq_passage_document_id_n UNIQUE (document_id, n)
);
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb91547ac3b7bcc2ce5622f0b8', '01a1fefb917374e59a182a2a8cd1b56a', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fefb8f6c7b8d879a8c78b42c795b', NULL, '01a1fefb918d77198d90504959ab890d', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
CREATE TABLE passage_vector (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	space_id INTEGER NOT NULL, 
	passage_id INTEGER NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	vector BLOB NOT NULL, 
	CONSTRAINT fk_passage_vector_passage_id_passage FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passage_vector_space_id_vector_space FOREIGN KEY(space_id) REFERENCES vector_space (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passage_vector_space_id_passage_id UNIQUE (space_id, passage_id)
);
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fefb8f6c7b8d879a8c78b42c795b', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fefb8f6c7b8d879a8c78b42c795b', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fefb8f6c7b8d879a8c78b42c795b0 d01a1fefb917374e59a182a2a8cd1b56a0 c01a1fefb91547ac3b7bcc2ce5622f0b80', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fefb8f6c7b8d879a8c78b42c795b0 d01a1fefb918d77198d90504959ab890d0', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
CREATE TABLE password_reset (
	digest VARCHAR(64) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_password_reset PRIMARY KEY (digest), 
	CONSTRAINT fk_password_reset_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
CREATE TABLE push_key (
	id INTEGER NOT NULL, 
	sealed VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_push_key PRIMARY KEY (id)
);
INSERT INTO push_key ("id", "sealed", "created_at") VALUES (1, 'gAAAAABrAcmdMgzzsozSetinUnkkgV4XP6fOTFhT2rGWh2oDWV73BaEP8PhZi6Jy0ZioUN16AgrPNElvxqSocEV7yr4vPuvWJL441Df3y0RjeUMayeE_wu_8mRtwIraVNB-qAZrf_wjusm-l9rlklxR_yMjdh-PTs-En_jxjrSwz8lkG84NZPV6O0lyG-AhoXHMpLPBSRviP5liNlBvrjDdVSn7WWiU93GE-A47VgN05AVt8LGHDvOxCeC7X4hFcYarcMCBXjcz9cgnjddru33pNL2O0eQSZ_YLEDnCpVIPTT0YvP_MwzcQDM0-v_fE8mxj8Omzs341UcVc2qrvRBH06LhsxY7KhnWMZKteCbGgnZav7HQa6Opvfz5sobDih194e0A8MSNLNd1zDiGQHo4cUxYiAb1fdng==', '2026-11-21 16:41:01.212146');
CREATE TABLE queues (
    queue_id TEXT PRIMARY KEY DEFAULT (hex(randomblob(16))),
    name TEXT NOT NULL UNIQUE,
    concurrency INTEGER,
    worker_concurrency INTEGER,
    rate_limit_max INTEGER,
    rate_limit_period_sec REAL,
    priority_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    partition_queue BOOLEAN NOT NULL DEFAULT FALSE,
    polling_interval_sec REAL NOT NULL DEFAULT 1.0,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL, "partition_concurrency" INTEGER DEFAULT NULL, "partition_worker_concurrency" INTEGER DEFAULT NULL, "partition_rate_limit_max" INTEGER DEFAULT NULL, "partition_rate_limit_period_sec" REAL DEFAULT NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('7F919F0917FFAF777E4CA6786B0F9E16', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795279261000, 1795279261334, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('A483EACBDBF25FF5A3E1BC76990CF794', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795279261000, 1795279261313, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('E3D0F8FA3A4278C1AF0FD5071FB93AF9', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795279261000, 1795279261329, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('49b07bf747d7f31c50436a7ff7455c1f6a753dfe5da69ab612ab52a461cc25aa', '01a1fefb90ac7e2aa9c20740c75ab1db', NULL, '2026-12-21 16:41:01.838499');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('50eb394158b8fb8551d75941ee9897e51e6f4a1a2b99871b29b381a13708e877', '01a1fefb90097fa58fe1089f606300ec', NULL, '2026-12-21 16:41:01.633276');
CREATE TABLE run (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	conversation_id CHAR(32) NOT NULL, 
	asked_id CHAR(32) NOT NULL, 
	message_id CHAR(32) NOT NULL, 
	agent_id CHAR(32), 
	status VARCHAR NOT NULL, 
	attempt INTEGER NOT NULL, 
	cancel_requested BOOLEAN NOT NULL, 
	question VARCHAR NOT NULL, 
	collection_ids JSON, 
	document_ids JSON, 
	model VARCHAR, 
	output VARCHAR, 
	found BOOLEAN, 
	confidence DOUBLE, 
	citations JSON NOT NULL, 
	rounds INTEGER NOT NULL, 
	input_tokens INTEGER NOT NULL, 
	output_tokens INTEGER NOT NULL, 
	tokens_estimated BOOLEAN NOT NULL, 
	error_code VARCHAR, 
	error_en VARCHAR, 
	error_zh VARCHAR, 
	created_at DATETIME NOT NULL, 
	started_at DATETIME, 
	finished_at DATETIME, definition JSON, language VARCHAR DEFAULT 'en' NOT NULL, warnings JSON, job_id VARCHAR DEFAULT '' NOT NULL, cost_micros BIGINT, worked_ms INTEGER DEFAULT '0' NOT NULL, stopped_by VARCHAR, error_facts JSON, tries INTEGER DEFAULT '0' NOT NULL, background BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_run PRIMARY KEY (id), 
	CONSTRAINT fk_run_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE, 
	CONSTRAINT fk_run_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefb97057dc7bd959c7db8cad079', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb970275e696e3658964e92e91', '01a1fefb9704764b87735e0ae30d43bf', '01a1fefb97057e14b0e6693b3a87af07', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 16:41:03.497455', '2026-11-21 16:41:03.506900', '2026-11-21 16:41:03.590139', 'null', 'en', NULL, '01a1fefb-9705-7dc7-bd95-9c7db8cad079', NULL, 47, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefb978b768aad2a709241db8a85', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb970275e696e3658964e92e91', '01a1fefb97887e1a8f8604b135d424b3', '01a1fefb978b76c9b116dcc9137ccc85', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 16:41:03.627841', '2026-11-21 16:41:03.633047', '2026-11-21 16:41:03.669975', 'null', 'en', NULL, '01a1fefb-978b-768a-ad2a-709241db8a85', NULL, 21, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefb983e7354b203457593433850', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb983974cba4d6f60c0c31f1f2', '01a1fefb983b7874a91aac236faf02e6', '01a1fefb983e73b4bc71f53b0977ef3b', '01a1fefb982c7d7586fe99206431d953', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 214, 11, 0, NULL, NULL, NULL, '2026-11-21 16:41:03.806827', '2026-11-21 16:41:03.884615', '2026-11-21 16:41:04.031423', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fefb-98dc-7ac8-97d3-e4fef910544f', NULL, 70, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefb991373ae90493e53d7c71608', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefb99127237b3c746ad73388911', '01a1fefb99127c31a7dc41d22cf6d1b3', '01a1fefb991373db8e69e0319bd4753d', '01a1fefb982c7d7586fe99206431d953', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 16:41:04.019596', '2026-11-21 16:41:04.401213', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fefb-9913-73ae-9049-3e53d7c71608', NULL, 32, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefba2f978b9b6b0c6c1539e07cb', '01a1fefb905070c0ae765eec8ff694b9', '01a1fefba2f874499ad45355d6798823', '01a1fefba2f87e93b31bdb92a7b0f2fd', '01a1fefba2f978e9ade445aa2a5a0c61', NULL, 'running', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', NULL, NULL, NULL, NULL, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 16:41:06.553912', '2026-11-21 16:41:07.012705', NULL, 'null', 'en', NULL, '01a1fefb-a2f9-78b9-b6b0-c6c1539e07cb', NULL, 0, NULL, NULL, 1, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fefba4277ecd808209cc4af4819a', '01a1fefb8f6c7b8d879a8c78b42c795b', '01a1fefba4267c319960b8a35ed69248', '01a1fefba4277681a89fa073fac48d7b', '01a1fefba4277efabd41526070d165c7', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 16:41:06.856308', '2026-11-21 16:41:06.880463', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fefb-a427-7ecd-8082-09cc4af4819a', NULL, 0, NULL, NULL, 0, 0);
CREATE TABLE run_event (
	run_id CHAR(32) NOT NULL, 
	seq INTEGER NOT NULL, 
	type VARCHAR NOT NULL, 
	data VARCHAR NOT NULL, 
	CONSTRAINT pk_run_event PRIMARY KEY (run_id, seq), 
	CONSTRAINT fk_run_event_run_id_run FOREIGN KEY(run_id) REFERENCES run (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 1, 'run.started', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":1,"type":"run.started","conversation_id":"01a1fefb-9702-75e6-96e3-658964e92e91","message_id":"01a1fefb-9705-7e14-b0e6-693b3a87af07","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 2, 'step', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 3, 'step', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 4, 'text.delta', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 5, 'step.finished', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":8}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 6, 'citation', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":6,"type":"citation","n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 7, 'usage', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb97057dc7bd959c7db8cad079', 8, 'run.completed', '{"run_id":"01a1fefb-9705-7dc7-bd95-9c7db8cad079","seq":8,"type":"run.completed","conversation_id":"01a1fefb-9702-75e6-96e3-658964e92e91","message_id":"01a1fefb-9705-7e14-b0e6-693b3a87af07","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 1, 'run.started', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":1,"type":"run.started","conversation_id":"01a1fefb-9702-75e6-96e3-658964e92e91","message_id":"01a1fefb-978b-76c9-b116-dcc9137ccc85","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 2, 'step', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 3, 'step', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 4, 'text.delta', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 5, 'step.finished', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 6, 'citation', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":6,"type":"citation","n":1,"document_id":"01a1fefb-9173-74e5-9a18-2a2a8cd1b56a","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 7, 'usage', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb978b768aad2a709241db8a85', 8, 'run.completed', '{"run_id":"01a1fefb-978b-768a-ad2a-709241db8a85","seq":8,"type":"run.completed","conversation_id":"01a1fefb-9702-75e6-96e3-658964e92e91","message_id":"01a1fefb-978b-76c9-b116-dcc9137ccc85","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 1, 'run.started', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":1,"type":"run.started","conversation_id":"01a1fefb-9839-74cb-a4d6-f60c0c31f1f2","message_id":"01a1fefb-983e-73b4-bc71-f53b0977ef3b","agent_id":"01a1fefb-982c-7d75-86fe-99206431d953","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 10, 'text.delta', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 11, 'step.finished', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":124,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 12, 'usage', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":12,"type":"usage","input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 13, 'run.completed', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":13,"type":"run.completed","conversation_id":"01a1fefb-9839-74cb-a4d6-f60c0c31f1f2","message_id":"01a1fefb-983e-73b4-bc71-f53b0977ef3b","found":null,"usage":{"input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 2, 'step', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 3, 'step.finished', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 4, 'tool.call', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 5, 'approval.requested', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:41:03.900251Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 6, 'run.waiting', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 7, 'approval.decided', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T16:41:03.960557Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 8, 'tool.result', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The message is on its way, on the channels that the user has chosen.","ms":14}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb983e7354b203457593433850', 9, 'step', '{"run_id":"01a1fefb-983e-7354-b203-457593433850","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 1, 'run.started', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":1,"type":"run.started","conversation_id":"01a1fefb-9912-7237-b3c7-46ad73388911","message_id":"01a1fefb-9913-73db-8e69-e0319bd4753d","agent_id":"01a1fefb-982c-7d75-86fe-99206431d953","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 2, 'step', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 3, 'step.finished', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":6}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 4, 'tool.call', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 5, 'approval.requested', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:41:04.428190Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefb991373ae90493e53d7c71608', 6, 'run.waiting', '{"run_id":"01a1fefb-9913-73ae-9049-3e53d7c71608","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba2f978b9b6b0c6c1539e07cb', 1, 'run.started', '{"run_id":"01a1fefb-a2f9-78b9-b6b0-c6c1539e07cb","seq":1,"type":"run.started","conversation_id":"01a1fefb-a2f8-7449-9ad4-5355d6798823","message_id":"01a1fefb-a2f9-78e9-ade4-45aa2a5a0c61","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 1, 'run.started', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":1,"type":"run.started","conversation_id":"01a1fefb-a426-7c31-9960-b8a35ed69248","message_id":"01a1fefb-a427-7efa-bd41-526070d165c7","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 2, 'usage.warning', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 3, 'step', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 4, 'step', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 5, 'text.delta', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":5,"type":"text.delta","text":"the reader turns"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fefba4277ecd808209cc4af4819a', 6, 'text.delta', '{"run_id":"01a1fefb-a427-7ecd-8082-09cc4af4819a","seq":6,"type":"text.delta","text":" a"}');
CREATE TABLE schedule (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	question VARCHAR NOT NULL, 
	agent_id CHAR(32), 
	conversation_id CHAR(32), 
	collection_ids JSON, 
	document_ids JSON, 
	cron VARCHAR, 
	at DATETIME, 
	time_zone VARCHAR NOT NULL, 
	active BOOLEAN NOT NULL, 
	missed VARCHAR NOT NULL, 
	next_at DATETIME, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_schedule PRIMARY KEY (id), 
	CONSTRAINT fk_schedule_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fefb9af27c82a3472f55578acc4d', '01a1fefb905070c0ae765eec8ff694b9', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 16:41:06.495398', 'UTC', 0, 'run_once', NULL, '2026-11-21 16:41:04.498731', '2026-11-21 16:41:04.498731');
CREATE TABLE schedule_tick (
	schedule_id CHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	run_id CHAR(32), 
	state VARCHAR NOT NULL, 
	missed INTEGER NOT NULL, 
	told_en VARCHAR, 
	told_zh VARCHAR, 
	error_code VARCHAR, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_schedule_tick PRIMARY KEY (schedule_id, due_at), 
	CONSTRAINT fk_schedule_tick_schedule_id_schedule FOREIGN KEY(schedule_id) REFERENCES schedule (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fefb9af27c82a3472f55578acc4d', '2026-11-21 16:41:06.495398', '01a1fefba2f978b9b6b0c6c1539e07cb', 'started', 0, NULL, NULL, NULL, '2026-11-21 16:41:06.556796');
CREATE TABLE session (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	user_agent VARCHAR(200) NOT NULL, 
	address VARCHAR(64) NOT NULL, 
	created_at DATETIME NOT NULL, 
	used_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT fk_session_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fefb90097fa58fe1089f606300ec', '01a1fefb8f6c7b8d879a8c78b42c795b', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 16:41:01.633276', '2026-11-21 16:41:01.633276', '2026-12-21 16:41:01.633276');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fefb90ac7e2aa9c20740c75ab1db', '01a1fefb905070c0ae765eec8ff694b9', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 16:41:01.838499', '2026-11-21 16:41:01.838499', '2026-12-21 16:41:01.838499');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fefb913971d990bf191e3586a645', '9c31f5520c85f24c476a86ff950b75ee21acd9db18488eb58fdfe48efbe61618', '2026-11-21 16:41:01.977464');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fefb9139724fab31cc23b52a7f0d', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 16:41:01.977464');
CREATE TABLE sign_in_mark (
	user_id CHAR(32) NOT NULL, 
	mark VARCHAR(64) NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_mark PRIMARY KEY (user_id, mark), 
	CONSTRAINT fk_sign_in_mark_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 16:41:01.633276');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 16:41:01.633276');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fefb905070c0ae765eec8ff694b9', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 16:41:01.838499');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fefb905070c0ae765eec8ff694b9', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 16:41:01.838499');
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE tool_call (
	run_id CHAR(32) NOT NULL, 
	call_id VARCHAR NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	round INTEGER NOT NULL, 
	n INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	arguments VARCHAR NOT NULL, 
	edited BOOLEAN NOT NULL, 
	state VARCHAR NOT NULL, 
	question VARCHAR, 
	asked INTEGER NOT NULL, 
	why VARCHAR, 
	decision VARCHAR, 
	reason VARCHAR, 
	decided_by CHAR(32), 
	decided_at DATETIME, 
	decision_told BOOLEAN NOT NULL, 
	expires_at DATETIME, 
	outcome VARCHAR, 
	result VARCHAR, 
	through_seq INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	started_at DATETIME, 
	finished_at DATETIME, 
	ms INTEGER NOT NULL, 
	CONSTRAINT pk_tool_call PRIMARY KEY (run_id, call_id)
);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fefb983e7354b203457593433850', 'call_2_0', '01a1fefb8f6c7b8d879a8c78b42c795b', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-21 16:41:03.960557', 1, NULL, 'ok', 'The message is on its way, on the channels that the user has chosen.', 8, '2026-11-21 16:41:03.900081', '2026-11-21 16:41:03.982047', '2026-11-21 16:41:03.995652', 14);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fefb991373ae90493e53d7c71608', 'call_2_0', '01a1fefb8f6c7b8d879a8c78b42c795b', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 16:41:04.428190', NULL, NULL, 5, '2026-11-21 16:41:04.428047', NULL, NULL, 0);
CREATE TABLE usage_day (
	user_id CHAR(32) NOT NULL, 
	day DATE NOT NULL, 
	model VARCHAR NOT NULL, 
	conversations BIGINT NOT NULL, 
	messages BIGINT NOT NULL, 
	input_tokens BIGINT NOT NULL, 
	output_tokens BIGINT NOT NULL, 
	cost_micros BIGINT, 
	answering_ms BIGINT NOT NULL, 
	last_active DATETIME NOT NULL, 
	CONSTRAINT pk_usage_day PRIMARY KEY (user_id, day, model), 
	CONSTRAINT fk_usage_day_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 16:41:06.843984');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-21', 'scripted', 0, 3, 657, 33, NULL, 138, '2026-11-21 16:41:04.433873');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fefb905070c0ae765eec8ff694b9', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 16:41:06.550952');
CREATE TABLE usage_month (
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	conversations BIGINT NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	reserved_tokens BIGINT NOT NULL, 
	reserved_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_month PRIMARY KEY (user_id, month), 
	CONSTRAINT fk_usage_month_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-01', 4, 690, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fefb905070c0ae765eec8ff694b9', '2026-11-01', 1, 0, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 16:41:03.756864');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fefba4277ecd808209cc4af4819a', '01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-01', 4660, 0);
CREATE TABLE usage_role_limits (
	role VARCHAR NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	money_micros BIGINT, 
	CONSTRAINT pk_usage_role_limits PRIMARY KEY (role)
);
INSERT INTO usage_role_limits ("role", "conversations", "tokens", "money_micros") VALUES ('member', 50, NULL, NULL);
CREATE TABLE usage_terms (
	id INTEGER NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	currency VARCHAR NOT NULL, 
	CONSTRAINT pk_usage_terms PRIMARY KEY (id)
);
INSERT INTO usage_terms ("id", "conversations", "tokens", "currency") VALUES (1, NULL, NULL, 'USD');
CREATE TABLE usage_user_limits (
	user_id CHAR(32) NOT NULL, 
	conversations BIGINT, 
	tokens BIGINT, 
	money_micros BIGINT, 
	CONSTRAINT pk_usage_user_limits PRIMARY KEY (user_id), 
	CONSTRAINT fk_usage_user_limits_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', 5, 1000000, NULL);
CREATE TABLE usage_warning (
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	kind VARCHAR NOT NULL, 
	percent INTEGER NOT NULL, 
	of_limit BIGINT NOT NULL, 
	warned_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_warning PRIMARY KEY (user_id, month, kind, percent), 
	CONSTRAINT fk_usage_warning_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', '2026-11-01', 'conversations', 80, 5, '2026-11-21 16:41:06.843984');
CREATE TABLE user_account (
	id CHAR(32) NOT NULL, 
	username VARCHAR(40) NOT NULL, 
	username_key VARCHAR NOT NULL, 
	email VARCHAR(254) NOT NULL, 
	email_key VARCHAR NOT NULL, 
	password_hash VARCHAR NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	language VARCHAR(8) NOT NULL, 
	active BOOLEAN NOT NULL, 
	founder BOOLEAN, 
	erasing_since DATETIME, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_user_account PRIMARY KEY (id), 
	CONSTRAINT uq_user_account_email_key UNIQUE (email_key), 
	CONSTRAINT uq_user_account_founder UNIQUE (founder), 
	CONSTRAINT uq_user_account_username_key UNIQUE (username_key)
);
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fefb8f6c7b8d879a8c78b42c795b', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$SIVdtQ8Z4CUsOeH05Fu5pQ$ccw7cCIlGkSqnVpinbAf22qOlkltAGmrhfHrseEWon4', 'admin', 'en', 1, 1, NULL, '2026-11-21 16:41:01.548048');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fefb905070c0ae765eec8ff694b9', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$R1a1ANAeF5rQJv07xIAmGg$Jr4qZmbDbCFnhu3aZL2LQhmRsFVM1PYq6RASfsc0YYI', 'member', 'en', 1, NULL, NULL, '2026-11-21 16:41:01.775793');
CREATE TABLE vector_space (
	id INTEGER NOT NULL, 
	model VARCHAR NOT NULL, 
	dimensions INTEGER NOT NULL, 
	CONSTRAINT pk_vector_space PRIMARY KEY (id), 
	CONSTRAINT uq_vector_space_model_dimensions UNIQUE (model, dimensions)
);
INSERT INTO vector_space ("id", "model", "dimensions") VALUES (1, 'all-MiniLM-L6-v2', 384);
CREATE TABLE webhook (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	scope VARCHAR(8) NOT NULL, 
	label VARCHAR(100) NOT NULL, 
	target VARCHAR NOT NULL, 
	shown VARCHAR NOT NULL, 
	events JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	failing_since DATETIME, 
	disabled_at DATETIME, 
	disabled_why VARCHAR(16), 
	CONSTRAINT pk_webhook PRIMARY KEY (id), 
	CONSTRAINT fk_webhook_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO webhook ("id", "owner_id", "scope", "label", "target", "shown", "events", "created_at", "failing_since", "disabled_at", "disabled_why") VALUES ('01a1fefba3b679ef80a9d69c76b73413', '01a1fefb905070c0ae765eec8ff694b9', 'mine', '', 'gAAAAABrAcmi0ZlgnQRbAjg48qV-u28FuI4TEUzNLPF-LGmKwgrBtgcE22jEcEyTjIVduPeo09X8zawID5Y-FBlzygD75Rl540nzczzHpR0FCUxKwjt__plo7CnwmKFXim0M5Y7AgjKX68HKW61csUA7wNyIGl6RWDDjUqSWdaMPdVrDWUfnBfQXVAd_umGb262GytZvs-701brGjnhb7b4gEa0XigiW5MYM8Fp00UFGF20Gf0fTR8NG4KzTkBkKpkP2xs5jBWxG', 'harbour.example.org', '["*"]', '2026-11-21 16:41:06.742639', NULL, NULL, NULL);
CREATE TABLE workflow_events (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events_history (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, function_id, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_input (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    inputs TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-9185-74a7-8e52-c3c2c9466fb4', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MTczLTc0ZTUtOWExOC0yYTJhOGNkMWI1NmGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxNWMtNzdmOS05OTYxLTdmYTNhOTRiNDAxMJRzdS4=', 1795279262000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-9196-763a-9a9d-7b104c5a4fae', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MThmLTcyOTQtODEwZi0wNDNkMjFhZmU1ODeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxOGItNzUxOS04ZDk2LTdmMGE5ODA4ZDgzMpRzdS4=', 1795279262000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-919d-7133-8eda-38d3ad822009', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MThkLTc3MTktOGQ5MC01MDQ5NTlhYjg5MGSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxOGItNzUxOS04ZDk2LTdmMGE5ODA4ZDgzMpRzdS4=', 1795279262000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-94fa-7c2b-84a9-bdd914448982', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MTczLTc0ZTUtOWExOC0yYTJhOGNkMWI1NmGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxNWMtNzdmOS05OTYxLTdmYTNhOTRiNDAxMJRzdS4=', 1795279262000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-9515-7cc6-bbbc-656dc36a33cf', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MThmLTcyOTQtODEwZi0wNDNkMjFhZmU1ODeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxOGItNzUxOS04ZDk2LTdmMGE5ODA4ZDgzMpRzdS4=', 1795279262000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-95e2-743e-b4ff-0b722fe41d46', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05MThkLTc3MTktOGQ5MC01MDQ5NTlhYjg5MGSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTkxOGItNzUxOS04ZDk2LTdmMGE5ODA4ZDgzMpRzdS4=', 1795279263000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-9705-7dc7-bd95-9c7db8cad079', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05NzA1LTdkYzctYmQ5NS05YzdkYjhjYWQwNzmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTk2ZWUtNzlkNC1hMDBlLWI4ZWJmN2Q3MzE2M5RzdS4=', 1795279263000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-978b-768a-ad2a-709241db8a85', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05NzhiLTc2OGEtYWQyYS03MDkyNDFkYjhhODWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTk3ODQtNzVjZC05ZmZiLTRhMGNjMGJkZTNkNJRzdS4=', 1795279263000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-983e-7354-b203-457593433850', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05ODNlLTczNTQtYjIwMy00NTc1OTM0MzM4NTCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTk4MzEtNzc3MC05NTdiLTdkZDYyNDMzNzllMZRzdS4=', 1795279263000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-98dc-7ac8-97d3-e4fef910544f', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05ODNlLTczNTQtYjIwMy00NTc1OTM0MzM4NTCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTk4Y2QtNzMxYi1iMTlhLWU0MDBjZWU2MzNjOJRzdS4=', 1795279263000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-9913-73ae-9049-3e53d7c71608', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi05OTEzLTczYWUtOTA0OS0zZTUzZDdjNzE2MDiUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLTk5MDctNzg1MC1iZGMxLWIwZTAzMzJhZDM3MZRzdS4=', 1795279264000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-a2f9-78b9-b6b0-c6c1539e07cb', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hMmY5LTc4YjktYjZiMC1jNmMxNTM5ZTA3Y2KUhZSMBmt3YXJnc5R9lHUu', 1795279266000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-a427-7ecd-8082-09cc4af4819a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hNDI3LTdlY2QtODA4Mi0wOWNjNGFmNDgxOWGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWE0MTgtNzhhZC04NjgwLWY5ZWZiOWZlNmYyMZRzdS4=', 1795279266000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fefb-a4dc-775b-8c6f-bbce9c7f763c', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmYi1hNGJmLTc4YTMtYWIxZS03Y2QzY2IzOTllOTmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWZiLWE0YjktN2JjMy04NDFjLWU4ZmViMTQ3OTQ5OJRzdS4=', 1795279267000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-9185-74a7-8e52-c3c2c9466fb4', 'gAROLg==', NULL, 1795279262000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-9196-763a-9a9d-7b104c5a4fae', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-919d-7133-8eda-38d3ad822009', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-94fa-7c2b-84a9-bdd914448982', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-9515-7cc6-bbbc-656dc36a33cf', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-95e2-743e-b4ff-0b722fe41d46', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-9705-7dc7-bd95-9c7db8cad079', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-978b-768a-ad2a-709241db8a85', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-983e-7354-b203-457593433850', 'gAROLg==', NULL, 1795279263000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-98dc-7ac8-97d3-e4fef910544f', 'gAROLg==', NULL, 1795279264000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fefb-9913-73ae-9049-3e53d7c71608', 'gAROLg==', NULL, 1795279264000);
CREATE TABLE workflow_schedules (
    schedule_id TEXT PRIMARY KEY,
    schedule_name TEXT NOT NULL UNIQUE,
    workflow_name TEXT NOT NULL,
    workflow_class_name TEXT,
    schedule TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'ACTIVE',
    context TEXT NOT NULL
, "last_fired_at" TEXT DEFAULT NULL, "automatic_backfill" BOOLEAN NOT NULL DEFAULT FALSE, "cron_timezone" TEXT DEFAULT NULL, "queue_name" TEXT DEFAULT NULL, "application_name" TEXT DEFAULT NULL);
CREATE TABLE workflow_status (
    workflow_uuid TEXT PRIMARY KEY,
    status TEXT,
    name TEXT,
    authenticated_user TEXT,
    assumed_role TEXT,
    authenticated_roles TEXT,
    request TEXT,
    output TEXT,
    error TEXT,
    executor_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    application_version TEXT,
    application_id TEXT,
    class_name TEXT DEFAULT NULL,
    config_name TEXT DEFAULT NULL,
    recovery_attempts INTEGER DEFAULT 0,
    queue_name TEXT,
    workflow_timeout_ms INTEGER,
    workflow_deadline_epoch_ms INTEGER,
    inputs TEXT,
    started_at_epoch_ms INTEGER,
    deduplication_id TEXT,
    priority INTEGER NOT NULL DEFAULT 0
, queue_partition_key TEXT, forked_from TEXT, "owner_xid" TEXT DEFAULT NULL, "parent_workflow_id" TEXT DEFAULT NULL, "serialization" TEXT DEFAULT NULL, "delay_until_epoch_ms" BIGINT DEFAULT NULL, "was_forked_from" BOOLEAN NOT NULL DEFAULT FALSE, "rate_limited" BOOLEAN NOT NULL DEFAULT FALSE, "completed_at" BIGINT, "attributes" TEXT, "schedule_name" TEXT, "debounce_deadline_epoch_ms" BIGINT DEFAULT NULL, "is_debounced" BOOLEAN NOT NULL DEFAULT FALSE, "application_name" TEXT DEFAULT NULL, "creator_xid" TEXT DEFAULT NULL);
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-9185-74a7-8e52-c3c2c9466fb4', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279262000, 1795279262000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279262000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279262000, 'null', NULL, NULL, 0, 'steward', 'd7614ec7-a041-46c3-828b-f94699dbefd3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-9196-763a-9a9d-7b104c5a4fae', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279262000, 1795279263000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279262000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '31c6134c-5934-4a18-a114-c1d2ba6cff72');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-919d-7133-8eda-38d3ad822009', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279262000, 1795279263000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279262000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', 'a588b6a0-40a6-40a2-8bd3-0861cc0483a9');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-94fa-7c2b-84a9-bdd914448982', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279262000, 1795279263000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279263000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '5b8959eb-676c-4981-a367-d5c165b60ed5');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-9515-7cc6-bbbc-656dc36a33cf', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279262000, 1795279263000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279263000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '52e21650-aeb6-4044-ab86-ff964fa3c61d');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-95e2-743e-b4ff-0b722fe41d46', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279263000, 1795279263000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279263000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '9eada1e5-fd08-42b4-8ee4-ef18eb10e2b3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-9705-7dc7-bd95-9c7db8cad079', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279263000, 1795279263000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', 'd2ea5a66-e944-478c-b31f-59c7c7e1ae1d');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-978b-768a-ad2a-709241db8a85', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279263000, 1795279263000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '2ddbd5c7-94b4-41b2-a05a-336acda57e6c');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-983e-7354-b203-457593433850', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279263000, 1795279263000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279263000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279263000, 'null', NULL, NULL, 0, 'steward', '62f30501-4f97-4d75-bf48-3ff285c6d3d3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-98dc-7ac8-97d3-e4fef910544f', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279263000, 1795279264000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279264000, 'null', NULL, NULL, 0, 'steward', 'c0a8adc0-2ac4-4295-823e-df8592171e7d');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-9913-73ae-9049-3e53d7c71608', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279264000, 1795279264000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279264000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279264000, 'null', NULL, NULL, 0, 'steward', '07996458-39d3-4cdf-9be2-bca1cdf76e96');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-a2f9-78b9-b6b0-c6c1539e07cb', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279266000, 1795279267000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279267000, NULL, 0, NULL, NULL, '291849ae-02dd-4d48-a046-ab81a677dcf0', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '336e14cf-20c3-4bf7-9ca9-fdaf54636361');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-a427-7ecd-8082-09cc4af4819a', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279266000, 1795279266000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '68200468-4b11-4818-8be2-993f4b3c185a', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '68200468-4b11-4818-8be2-993f4b3c185a');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fefb-a4dc-775b-8c6f-bbce9c7f763c', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795279267000, 1795279267000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'd7d8bca8-fc9e-486e-81c8-823989ba32ba');
CREATE INDEX "idx_application_versions_owner_timestamp" ON "application_versions" ("application_name", "version_timestamp" DESC);
CREATE INDEX "idx_application_versions_timestamp" ON "application_versions" ("version_timestamp" DESC);
CREATE INDEX "idx_operation_outputs_completed_at_function_name_v2" ON "operation_outputs" ("completed_at_epoch_ms", "function_name", "application_name");
CREATE INDEX idx_operation_outputs_retention
    ON operation_outputs (retention_timestamp);
CREATE INDEX idx_workflow_input_retention
    ON workflow_input (retention_timestamp);
CREATE INDEX idx_workflow_output_retention
    ON workflow_output (retention_timestamp);
CREATE INDEX "idx_workflow_status_completed_at" ON "workflow_status" ("completed_at") WHERE "completed_at" IS NOT NULL;
CREATE INDEX "idx_workflow_status_deadline" ON "workflow_status" ("workflow_deadline_epoch_ms") WHERE "status" IN ('ENQUEUED', 'PENDING', 'DELAYED') AND "workflow_deadline_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_workflow_status_delayed" ON "workflow_status" ("delay_until_epoch_ms") WHERE status = 'DELAYED';
CREATE INDEX "idx_workflow_status_failed" ON "workflow_status" ("status", "created_at") WHERE "status" IN ('ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED');
CREATE INDEX "idx_workflow_status_forked_from" ON "workflow_status" ("forked_from") WHERE "forked_from" IS NOT NULL;
CREATE INDEX "idx_workflow_status_in_flight_v2" ON "workflow_status" ("queue_name", "status", "priority", "created_at", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING');
CREATE INDEX "idx_workflow_status_parent_workflow_id" ON "workflow_status" ("parent_workflow_id") WHERE "parent_workflow_id" IS NOT NULL;
CREATE INDEX "idx_workflow_status_partition_dequeue_v3" ON "workflow_status" ("queue_name", "status", "queue_partition_key", "priority", "created_at", "workflow_uuid", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING') AND "queue_partition_key" IS NOT NULL;
CREATE INDEX "idx_workflow_status_pending" ON "workflow_status" ("created_at") WHERE "status" = 'PENDING';
CREATE INDEX "idx_workflow_status_rate_limited" ON "workflow_status" ("queue_name", "started_at_epoch_ms") WHERE "rate_limited" = TRUE;
CREATE INDEX "idx_workflow_status_schedule_name" ON "workflow_status" ("schedule_name") WHERE "schedule_name" IS NOT NULL;
CREATE INDEX "idx_workflow_status_started_at" ON "workflow_status" ("started_at_epoch_ms") WHERE "started_at_epoch_ms" IS NOT NULL;
CREATE INDEX idx_workflow_topic ON notifications (destination_uuid, topic);
CREATE INDEX ix_agent_owner_id_id ON agent (owner_id, id);
CREATE INDEX ix_api_key_user_id ON api_key (user_id);
CREATE INDEX ix_audit_entry_actor_id_id ON audit_entry (actor_id, id);
CREATE INDEX ix_audit_entry_at ON audit_entry (at);
CREATE INDEX ix_audit_entry_person_id_id ON audit_entry (person_id, id);
CREATE INDEX ix_conversation_in_trash ON conversation (owner_id, deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX ix_conversation_owner_id_id ON conversation (owner_id, id);
CREATE INDEX ix_conversation_owner_id_updated_at ON conversation (owner_id, updated_at);
CREATE INDEX ix_conversation_share_owner_id ON conversation_share (owner_id);
CREATE INDEX ix_delivery_address_id ON delivery (address_id);
CREATE INDEX ix_delivery_channel_sent_at ON delivery (channel, sent_at);
CREATE INDEX ix_delivery_digest_id ON delivery (digest_id);
CREATE INDEX ix_delivery_notification_id ON delivery (notification_id);
CREATE INDEX ix_delivery_status_due_at ON delivery (status, due_at);
CREATE INDEX ix_delivery_user_id_id ON delivery (user_id, id);
CREATE INDEX ix_delivery_webhook_id_id ON delivery (webhook_id, id);
CREATE INDEX ix_document_collection_id ON document (collection_id);
CREATE INDEX ix_document_owner_id_id ON document (owner_id, id);
CREATE INDEX ix_document_status_created_at ON document (status, created_at);
CREATE INDEX ix_file_batch_owner_id_id ON file_batch (owner_id, id);
CREATE INDEX ix_inbox_item_user_id_id ON inbox_item (user_id, id);
CREATE INDEX ix_invitation_created_by ON invitation (created_by);
CREATE INDEX ix_message_conversation_id_id ON message (conversation_id, id);
CREATE INDEX ix_message_conversation_id_parent_id ON message (conversation_id, parent_id);
CREATE INDEX ix_message_feedback_owner_id ON message_feedback (owner_id);
CREATE INDEX ix_message_owner_id_id ON message (owner_id, id);
CREATE INDEX ix_notification_address_user_id ON notification_address (user_id);
CREATE INDEX ix_notification_sender_id ON notification (sender_id);
CREATE INDEX ix_passage_owner_id_collection_id ON passage (owner_id, collection_id);
CREATE INDEX ix_passage_vector_passage_id ON passage_vector (passage_id);
CREATE INDEX ix_passage_vector_space_id_owner_id ON passage_vector (space_id, owner_id, id);
CREATE INDEX ix_password_reset_expires_at ON password_reset (expires_at);
CREATE INDEX ix_password_reset_user_id ON password_reset (user_id);
CREATE INDEX ix_refresh_token_session_id ON refresh_token (session_id);
CREATE INDEX ix_run_owner_id_id ON run (owner_id, id);
CREATE INDEX ix_run_status ON run (status);
CREATE INDEX ix_schedule_next_at ON schedule (next_at);
CREATE INDEX ix_schedule_owner_id_id ON schedule (owner_id, id);
CREATE INDEX ix_session_user_id ON session (user_id);
CREATE INDEX ix_sign_in_failure_failed_at ON sign_in_failure (failed_at);
CREATE INDEX ix_sign_in_failure_subject_failed_at ON sign_in_failure (subject, failed_at);
CREATE INDEX ix_tool_call_owner_id ON tool_call (owner_id);
CREATE INDEX ix_tool_call_state_expires_at ON tool_call (state, expires_at);
CREATE INDEX ix_usage_reservation_user_id ON usage_reservation (user_id);
CREATE INDEX ix_user_account_erasing_since ON user_account (erasing_since) WHERE erasing_since IS NOT NULL;
CREATE INDEX ix_webhook_owner_id ON webhook (owner_id);
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE UNIQUE INDEX uq_collection_owner_id_name ON collection (owner_id, name);
CREATE UNIQUE INDEX uq_conversation_owner_id_client_id ON conversation (owner_id, client_id) WHERE client_id IS NOT NULL;
CREATE UNIQUE INDEX uq_conversation_share_token_hash ON conversation_share (token_hash);
CREATE UNIQUE INDEX uq_document_in_collection ON document (owner_id, collection_id, digest) WHERE collection_id IS NOT NULL;
CREATE UNIQUE INDEX uq_document_outside ON document (owner_id, digest) WHERE collection_id IS NULL;
CREATE UNIQUE INDEX uq_inbox_item_user_id_key ON inbox_item (user_id, "key");
CREATE UNIQUE INDEX uq_mcp_server_owner_id_name ON mcp_server (owner_id, name);
CREATE UNIQUE INDEX uq_message_conversation_id_client_id ON message (conversation_id, client_id) WHERE client_id IS NOT NULL;
CREATE UNIQUE INDEX uq_notification_scope_key ON notification (scope, "key");
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 3);
