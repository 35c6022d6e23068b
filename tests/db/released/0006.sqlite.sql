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
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fef826eb752a84f8e1738c9992a2', '01a1fef8187c7e01b158b381938816f1', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 16:37:18.187314', '2026-11-21 16:37:18.187314');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:37:13.711643', '2026-11-21 16:37:13.711643');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:37:13.710714', '2026-11-21 16:37:13.710714');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 16:37:13.707655', '2026-11-21 16:37:13.707655');
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
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fef81c33781591e4a8d92297466d', '01a1fef8187c7e01b158b381938816f1', 'laptop', '45653f64f6f60bd29ade2a9aaf4c5191c5998a78a65d4a5e2142c82fea7b72e9', '["read"]', '2026-11-21 16:37:15.443467', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('58730141-73d5-48b6-a8c4-b7ec135b38e9', '1', 1795279033000, 1795279033000, 'steward');
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
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef818d3789a8aa58841884c07d5', '2026-11-21 16:37:14.576701', 'account.registered', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-187c-7e01-b158-b381938816f1', NULL, '01a1fef8187c7e01b158b381938816f1', '127.0.0.1', '01a1fef8-1865-772e-9a2b-c75996d04571', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef8195973228b6b1f774c9678c5', '2026-11-21 16:37:14.712670', 'session.opened', '01a1fef8187c7e01b158b381938816f1', NULL, NULL, NULL, '01a1fef8187c7e01b158b381938816f1', '127.0.0.1', '01a1fef8-18f1-7087-a3c9-0ca933001946', '{"program":"python-httpx"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef81a1d79e3ba355cd70e8137d1', '2026-11-21 16:37:14.907726', 'account.registered', '01a1fef819ba7984914497f7c34249e1', NULL, '01a1fef8-19ba-7984-9144-97f7c34249e1', NULL, '01a1fef819ba7984914497f7c34249e1', '127.0.0.1', '01a1fef8-19ab-79b7-899f-d29f00596509', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef81b347cdeb95790a80f8c2888', '2026-11-21 16:37:15.185901', 'session.opened', '01a1fef819ba7984914497f7c34249e1', NULL, NULL, NULL, '01a1fef819ba7984914497f7c34249e1', '127.0.0.1', '01a1fef8-1a98-74ee-af3b-42a1c1ff3870', '{"program":"python-httpx"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef81bf772ef8e06238fa52bfa95', '2026-11-21 16:37:15.382753', 'invitation.made', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-1bf3-7aa0-ba18-68ecdf317de2', NULL, NULL, '127.0.0.1', '01a1fef8-1bb7-7651-8221-a5b77d7a2bf2', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef81c6077efa442a1ae7268206a', '2026-11-21 16:37:15.479945', 'api_key.made', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-1c33-7815-91e4-a8d92297466d', 'laptop', '01a1fef8187c7e01b158b381938816f1', '127.0.0.1', '01a1fef8-1bfe-780b-9ac9-1fb6456c2e66', '{"scopes":["read"]}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef81db37ecdbe68ed30874b227a', '2026-11-21 16:37:15.827264', 'account.password_wrong', NULL, NULL, '01a1fef8-19ba-7984-9144-97f7c34249e1', NULL, '01a1fef819ba7984914497f7c34249e1', '127.0.0.1', '01a1fef8-1cbf-73c8-8ae9-8778faeab048', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef826ce782288f638bd2bfa4801', '2026-11-21 16:37:18.158110', 'price.changed', '01a1fef8187c7e01b158b381938816f1', NULL, 'openai:scripted', 'openai:scripted', NULL, '127.0.0.1', '01a1fef8-2675-72b8-9471-635754b9c0b7', '{"input":"2.00 USD","output":"8.00 USD"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef826d472f1a443c05ba2d174bc', '2026-11-21 16:37:18.163910', 'limits.changed', '01a1fef8187c7e01b158b381938816f1', NULL, 'member', 'member', NULL, '127.0.0.1', '01a1fef8-26d0-77d4-a6b8-2f468b264d69', '{"conversations":50}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef826e17471b2f6923c04af21fc', '2026-11-21 16:37:18.176651', 'limits.changed', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-187c-7e01-b158-b381938816f1', NULL, '01a1fef8187c7e01b158b381938816f1', '127.0.0.1', '01a1fef8-26db-706a-a2fa-cc74f8b82bf5', '{"conversations":5,"tokens":1000000}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef826ed7202bac92058fb67b55c', '2026-11-21 16:37:18.187589', 'agent.made', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-26eb-752a-84f8-e1738c9992a2', 'Keeper', '01a1fef8187c7e01b158b381938816f1', '127.0.0.1', '01a1fef8-26e4-73a3-a29f-dcf539255d08', '{"shared":false}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef82c69789d8c81f86019fcad83', '2026-11-21 16:37:19.585233', 'mcp_server.added', '01a1fef819ba7984914497f7c34249e1', NULL, '01a1fef8-2c60-79d7-95e8-6d269cae4343', 'harbour', '01a1fef819ba7984914497f7c34249e1', '127.0.0.1', '01a1fef8-2c4f-795f-bd2d-664275d2e5d0', '{"transport":"http","shared":false}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef834ed79bb9ff89ac0fbececa7', '2026-11-21 16:37:21.773200', 'event.declared', '01a1fef8187c7e01b158b381938816f1', NULL, 'ferry.came', 'ferry.came', NULL, '127.0.0.1', '01a1fef8-34c4-7f7e-851f-2c844bdf7e2d', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef834f773fa98bf6902e114aab8', '2026-11-21 16:37:21.782896', 'template.changed', '01a1fef8187c7e01b158b381938816f1', NULL, 'ferry.came', 'ferry.came, any, en', NULL, '127.0.0.1', '01a1fef8-34f0-7b02-8893-2796f3dfaa8c', '{}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef835f3783490d71e6f990c397a', '2026-11-21 16:37:22.035065', 'model.added', '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef8-35f0-73d4-9e0e-9b565ba4a46e', 'harbour', NULL, '127.0.0.1', '01a1fef8-35eb-7a6d-b0c7-8ec5bc5e9892', '{"provider":"openai"}');
INSERT INTO audit_entry ("id", "at", "action", "actor_id", "key_id", "thing_id", "thing_name", "person_id", "address", "request_id", "details") VALUES ('01a1fef83605766abfaee473102ecb0f', '2026-11-21 16:37:22.053161', 'webhook.made', '01a1fef819ba7984914497f7c34249e1', NULL, '01a1fef8-3604-7a58-bc7a-be4709e1e49d', 'harbour.example.org', '01a1fef819ba7984914497f7c34249e1', '127.0.0.1', '01a1fef8-35fb-7caa-be95-dc462a69bcbb', '{"scope":"mine"}');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fef81e26701686117c6c6329a2da', '01a1fef8187c7e01b158b381938816f1', 'Harbour', '2026-11-21 16:37:15.947817');
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fef836327effba11fc8446b67209', '01a1fef8187c7e01b158b381938816f1', 'Ferries', '2026-11-21 16:37:22.099950');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), client_id VARCHAR, pinned_at DATETIME, deleted_at DATETIME, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', 'Who built the lighthouse of Corvo?', '2026-11-21 16:37:17.851696', '2026-11-21 16:37:18.057250', 'who built the lighthouse of corvo?', '01a1fef826467be4a0e750caaa8f2f99', NULL, '2026-11-21 16:37:22.023054', NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fef826fe7962b7cc09a9f4a99227', '01a1fef8187c7e01b158b381938816f1', 'Leave me a note.', '2026-11-21 16:37:18.207051', '2026-11-21 16:37:19.047905', 'leave me a note.', '01a1fef827037ec3a51fc56acee77560', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fef82a14765ab6be7092ea4effe1', '01a1fef8187c7e01b158b381938816f1', 'Leave me a second note.', '2026-11-21 16:37:18.996772', '2026-11-21 16:37:18.996775', 'leave me a second note.', '01a1fef82a1878dea064e3733e9866c1', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fef834527774b30b41d7c60c3ca0', '01a1fef819ba7984914497f7c34249e1', 'Who built the lighthouse of Corvo?', '2026-11-21 16:37:21.618790', '2026-11-21 16:37:22.111779', 'who built the lighthouse of corvo?', '01a1fef83453792cbdb8471e2157f1f5', NULL, NULL, NULL);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id", "client_id", "pinned_at", "deleted_at") VALUES ('01a1fef837b57082bfd28089a1cec704', '01a1fef8187c7e01b158b381938816f1', 'Tell me a long story.', '2026-11-21 16:37:22.485378', '2026-11-21 16:37:22.485383', 'tell me a long story.', '01a1fef837bd79cdadd3e88cd6ec6395', NULL, NULL, NULL);
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
INSERT INTO conversation_share ("conversation_id", "owner_id", "token_hash", "sealed", "title", "leaf_id", "created_at", "expires_at") VALUES ('01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', '9d2a17d76a1f36462ae9c50f3708e681be0abfa2c846a26fe1b097d9ca596342', 'gAAAAABrAcjB4UTcro_dM1NOLswLBxjYFz23arXJv8osVgssn3osWVeN6merrWaRMQ1yXW56mrT0YYOWW78VDa4a5eDBpZNE_u7zdd0t9e9YjwIfZVIq-jPe8jl4cbcceqsT5_Mgod1u', 'Who built the lighthouse of Corvo?', '01a1fef826467be4a0e750caaa8f2f99', '2026-11-21 16:37:21.985224', NULL);
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
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef8238975b880e40f2e30b2c00c', '01a1fef8237d7a2f89a4e7eb0753a2c4', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:33969/documents/01a1fef8-1e92-7099-ac79-7b8b88f4f7e0', 'sent', 0, 0, '2026-11-21 16:37:17.317206', NULL, '2026-11-21 16:37:17.317206', NULL, NULL, NULL, '2026-11-21 16:37:17.317206', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef823977595b13bfac007f737ae', '01a1fef8239179a3817d2898f568156d', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:33969/documents/01a1fef8-1f2e-799c-bdd3-2d8c15fd8d48', 'sent', 0, 0, '2026-11-21 16:37:17.335219', NULL, '2026-11-21 16:37:17.335219', NULL, NULL, NULL, '2026-11-21 16:37:17.335219', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef825277f01a9f33a458059f2af', '01a1fef825257efdaac05655e89d91b8', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:33969/documents/01a1fef8-1f27-728a-a64d-5f6771bcb6c7', 'sent', 0, 0, '2026-11-21 16:37:17.735792', NULL, '2026-11-21 16:37:17.735792', NULL, NULL, NULL, '2026-11-21 16:37:17.735792', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef829897e7ab9f9384c4e5d9900', '01a1fef8298271e48869895804eb55ad', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V', NULL, 'http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V', 'sent', 0, 0, '2026-11-20 16:37:18.855645', NULL, '2026-11-21 16:37:18.855645', NULL, NULL, NULL, '2026-11-21 16:37:18.855645', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef829f370d49d9d48b56073ae8f', '01a1fef829f0714e80c307d7aedb1957', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'Note', '214 steps', NULL, 'http://127.0.0.1:33969/runs/01a1fef8-2703-7e83-93ff-361cc518ca06', 'sent', 0, 0, '2026-11-21 16:37:18.962029', NULL, '2026-11-21 16:37:18.962029', NULL, NULL, NULL, '2026-11-21 16:37:18.962029', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef82a61714b9ec446abae1471c4', '01a1fef82a557fb785b8ebd80365f8a5', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Keeper has answered: Leave me a note.', NULL, 'http://127.0.0.1:33969/c/01a1fef8-26fe-7962-b7cc-09a9f4a99227', 'sent', 0, 0, '2026-11-21 16:37:19.071434', NULL, '2026-11-21 16:37:19.071434', NULL, NULL, NULL, '2026-11-21 16:37:19.071434', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef82c147f3fa75fd0b4dfafa849', '01a1fef82c0e766d870bbe62c4b18e7d', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl', NULL, 'http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl', 'sent', 0, 0, '2026-11-20 16:37:19.508772', NULL, '2026-11-21 16:37:19.508772', NULL, NULL, NULL, '2026-11-21 16:37:19.508772', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef8357277afbcb6445b32832dc0', '01a1fef8356a746390ef0c06efd55b19', '01a1fef819ba7984914497f7c34249e1', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-21 16:37:21.906276', NULL, '2026-11-21 16:37:21.906276', NULL, NULL, NULL, '2026-11-21 16:37:21.906276', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef83572780f965629dbc5f855c9', '01a1fef8356a746390ef0c06efd55b19', '01a1fef819ba7984914497f7c34249e1', 'webhook', '01a1fef835017f31930ed04a9230ca63', 'gAAAAABrAcjBsS0BuweklNF_pdoo0X8gsPoxcy_AfL23IwXquQ0lxZf0uXciJ9i4rBqN8lCF7Vi7Ik8AObvcoQw-Y83QTaBgbB7xYRcUQgWqsufBMZnxoa0WORNwXaxCo8pjxfD4UQ9RI60qRJJ-vgpimsIjxAXohP8Gr9ThPFpy_90ra_2RR4m8IR0vq4__zHVkgyT0GHCXwsE96h6qxHNXZz_8PHtds6s4Dfl7DBGYiwaumKlBtgJKKQPscF76r29w-bfokwkr', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-21 16:37:29.616811', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 16:37:21.906276', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef8364c732fa2768fb8f56e93a2', '01a1fef8364b7a11acf0cfbb8d261645', '01a1fef819ba7984914497f7c34249e1', 'webhook', NULL, '', 'harbour.example.org', 'en', 'run.completed', '', NULL, NULL, 'due', 1, 0, '2026-11-21 16:37:32.339855', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 16:37:22.124196', '01a1fef836047a58bc7abe4709e1e49d', NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef836507b36af79758d175b363f', '01a1fef8364d7cc8b8a23ca2ac805da1', '01a1fef819ba7984914497f7c34249e1', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:33969/c/01a1fef8-3452-7774-b30b-41d7c60c3ca0', 'sent', 0, 0, '2026-11-21 16:37:22.128579', NULL, '2026-11-21 16:37:22.128579', NULL, NULL, NULL, '2026-11-21 16:37:22.128579', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef836507b9895ab6933523fd50a', '01a1fef8364d7cc8b8a23ca2ac805da1', '01a1fef819ba7984914497f7c34249e1', 'webhook', '01a1fef835017f31930ed04a9230ca63', 'gAAAAABrAcjBsS0BuweklNF_pdoo0X8gsPoxcy_AfL23IwXquQ0lxZf0uXciJ9i4rBqN8lCF7Vi7Ik8AObvcoQw-Y83QTaBgbB7xYRcUQgWqsufBMZnxoa0WORNwXaxCo8pjxfD4UQ9RI60qRJJ-vgpimsIjxAXohP8Gr9ThPFpy_90ra_2RR4m8IR0vq4__zHVkgyT0GHCXwsE96h6qxHNXZz_8PHtds6s4Dfl7DBGYiwaumKlBtgJKKQPscF76r29w-bfokwkr', 'harbour.example.org', 'en', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', NULL, 'http://127.0.0.1:33969/c/01a1fef8-3452-7774-b30b-41d7c60c3ca0', 'due', 1, 0, '2026-11-21 16:37:35.570774', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 16:37:22.128579', NULL, NULL, NULL);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at", "webhook_id", "answered", "said") VALUES ('01a1fef837b175989d48874e44e5272a', '01a1fef837ac79bd843a0e9000decba1', '01a1fef8187c7e01b158b381938816f1', 'inbox', NULL, '', '', 'en', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', NULL, 'http://127.0.0.1:33969/usage', 'sent', 0, 0, '2026-11-21 16:37:22.479026', NULL, '2026-11-21 16:37:22.479026', NULL, NULL, NULL, '2026-11-21 16:37:22.479026', NULL, NULL, NULL);
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
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fef81e927099ac797b8b88f4f7e0', '01a1fef8187c7e01b158b381938816f1', '01a1fef81e26701686117c6c6329a2da', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 16:37:16.176227', '2026-11-21 16:37:17.301667');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fef81f27728aa64d5f6771bcb6c7', '01a1fef8187c7e01b158b381938816f1', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 16:37:16.234505', '2026-11-21 16:37:17.733271');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fef8363e7400859894cf52727a05', '01a1fef8187c7e01b158b381938816f1', '01a1fef836327effba11fc8446b67209', 'ferry.txt', '4eacff5b99c51440e2d2814dc585f058645b3a00ff952b3ffde5183f4d734f02', 'text/plain', 26, 'searchable', NULL, NULL, NULL, 1, 0, 1, 1, 26, 1, 0, 1, NULL, '2026-11-21 16:37:22.138066', NULL);
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fef838b07e36adbc5d923fe844eb', '01a1fef8187c7e01b158b381938816f1', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 16:37:22.754931', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fef81e927099ac797b8b88f4f7e0', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fef81f27728aa64d5f6771bcb6c7', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fef8363e7400859894cf52727a05', 1, 0, 'The ferry is called Ariel.');
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
INSERT INTO file_batch ("id", "owner_id", "collection_id", "document_ids", "refused", "cancelled", "created_at") VALUES ('01a1fef8370f7b22affd784af7576d7b', '01a1fef8187c7e01b158b381938816f1', '01a1fef836327effba11fc8446b67209', '["01a1fef8-363e-7400-8598-94cf52727a05"]', '{}', 0, '2026-11-21 16:37:22.319731');
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
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef82389753487fb6e4c24bd606f', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-237d-7a2f-89a4-e7eb0753a2c4', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', '2026-11-21 16:37:17.317206', NULL, 'document.ready', '/documents/01a1fef8-1e92-7099-ac79-7b8b88f4f7e0');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef823977553aa32d8fb9c0ab80f', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-2391-79a3-817d-2898f568156d', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', '2026-11-21 16:37:17.335219', NULL, 'document.ready', '/documents/01a1fef8-1f2e-799c-bdd3-2d8c15fd8d48');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef825277eb78aed46fa9655d016', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-2525-7efd-aac0-5655e89d91b8', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', '2026-11-21 16:37:17.735792', NULL, 'document.ready', '/documents/01a1fef8-1f27-728a-a64d-5f6771bcb6c7');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef829897e0c882b75a4c5c15533', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-2982-71e4-8869-895804eb55ad', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V', '2026-11-21 16:37:18.855645', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef829f370738ce181a1263525f4', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-29f0-714e-80c3-07d7aedb1957', 'Note', '214 steps', '2026-11-21 16:37:18.962029', NULL, 'message', '/runs/01a1fef8-2703-7e83-93ff-361cc518ca06');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef82a6170c2b061b7a8f7552372', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-2a55-7fb7-85b8-ebd80365f8a5', 'Your answer is there', 'Keeper has answered: Leave me a note.', '2026-11-21 16:37:19.071434', NULL, 'run.completed', '/c/01a1fef8-26fe-7962-b7cc-09a9f4a99227');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef82c147ee9b8440b7d4d23d48e', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-2c0e-766d-870b-be62c4b18e7d', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 16:37 (UTC). See what will happen, then decide:
http://127.0.0.1:33969/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl', '2026-11-21 16:37:19.508772', NULL, 'run.needs_approval', '/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef835727748b127ae46c7f99ac8', '01a1fef819ba7984914497f7c34249e1', '01a1fef8-356a-7463-90ef-0c06efd55b19', 'Ariel came', '', '2026-11-21 16:37:21.906276', NULL, 'ferry.came', NULL);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef836507af882847034033f5a50', '01a1fef819ba7984914497f7c34249e1', '01a1fef8-364d-7cc8-b8a2-3ca2ac805da1', 'Your answer is there', 'Steward has answered: Who built the lighthouse of Corvo?', '2026-11-21 16:37:22.128579', NULL, 'run.completed', '/c/01a1fef8-3452-7774-b30b-41d7c60c3ca0');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fef837b1754c80699d08b4cf5546', '01a1fef8187c7e01b158b381938816f1', '01a1fef8-37ac-79bd-843a-0e9000decba1', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00 (UTC).', '2026-11-21 16:37:22.479026', NULL, 'usage.warning', '/usage');
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fef8187c7e01b158b381938816f1', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fef8-1507-7bc2-ba7b-a9c813b6816d', '2026-11-21 16:37:13.610945');
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
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fef81bf37aa0ba1868ecdf317de2', '01a1fef8187c7e01b158b381938816f1', '07df8a26db78a626d7462a3bbc13136b79ef9b7d924456ec3be9359236c6f4b2', NULL, NULL, '2026-11-21 16:37:15.379613', '2026-11-28 16:37:15.379613');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef8259d768796081bde3379a9b2', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fef8-1f27-728a-a64d-5f6771bcb6c7","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef8259d768796081bde3379a9b2', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:37:17.929287Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef8259d768796081bde3379a9b2', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:17.933474Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fef8-1f27-728a-a64d-5f6771bcb6c7","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T16:37:18.047054Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:18.047771Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef827037e8393ff361cc518ca06', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T16:37:18.832538Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef827037e8393ff361cc518ca06', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:18.841640Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef827037e8393ff361cc518ca06', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":124,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":62,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:18.985848Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef82a1878848687b4d3aa27c814', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T16:37:19.445413Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef82a1878848687b4d3aa27c814', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:19.459700Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 0, 'passages', '[]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 1, 'message', '{"parts":[{"content":"(No passage of the user''s documents matches.)\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T16:37:22.041421Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":146,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":73,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T16:37:22.041934Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:36963/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fef837bd7963a722f70ddc556752', 0, 'passages', '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fef8-1f27-728a-a64d-5f6771bcb6c7","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
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
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fef82c6079d795e86d269cae4343', '01a1fef819ba7984914497f7c34249e1', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAci_djG5Cx92bRcw7ocGnp4W6rP80pXFQOb5HbXB4SNRd1VGLfYmcpvNEAhV6_UoL8E2VW5a8TUxxiEXQTMGdDSxhA=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 16:37:19.584885');
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
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef8259c72e4bbf3e95325845511', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:17.856323', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef8259d76b6ad9b648cdb75fe84', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', '01a1fef8259c72e4bbf3e95325845511', '01a1fef8259d768796081bde3379a9b2', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 16:37:17.857221', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef826447684891914c96e37cdd2', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', '01a1fef8259d76b6ad9b648cdb75fe84', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:18.023517', NULL, 'how many steps are there?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef826467be4a0e750caaa8f2f99', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef8187c7e01b158b381938816f1', '01a1fef826447684891914c96e37cdd2', '01a1fef826467bb4a1819183db5bb2a2', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 16:37:18.023626', NULL, 'there are 214 steps [1].', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef827027d19b61d10932910c591', '01a1fef826fe7962b7cc09a9f4a99227', '01a1fef8187c7e01b158b381938816f1', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:18.215320', NULL, 'leave me a note.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef827037ec3a51fc56acee77560', '01a1fef826fe7962b7cc09a9f4a99227', '01a1fef8187c7e01b158b381938816f1', '01a1fef827027d19b61d10932910c591', '01a1fef827037e8393ff361cc518ca06', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 214, 11, 0, '2026-11-21 16:37:18.215508', '01a1fef826eb752a84f8e1738c9992a2', 'done.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef82a1570dcac6255162322ede4', '01a1fef82a14765ab6be7092ea4effe1', '01a1fef8187c7e01b158b381938816f1', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:19.001983', NULL, 'leave me a second note.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef82a1878dea064e3733e9866c1', '01a1fef82a14765ab6be7092ea4effe1', '01a1fef8187c7e01b158b381938816f1', '01a1fef82a1570dcac6255162322ede4', '01a1fef82a1878848687b4d3aa27c814', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:19.002235', '01a1fef826eb752a84f8e1738c9992a2', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef8345370cfb0c886e4126c0810', '01a1fef834527774b30b41d7c60c3ca0', '01a1fef819ba7984914497f7c34249e1', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:21.620468', NULL, 'who built the lighthouse of corvo?', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef83453792cbdb8471e2157f1f5', '01a1fef834527774b30b41d7c60c3ca0', '01a1fef819ba7984914497f7c34249e1', '01a1fef8345370cfb0c886e4126c0810', '01a1fef834537904a2d0a3fa464df5b9', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 0, '[]', 'scripted', 146, 7, 0, '2026-11-21 16:37:21.620600', NULL, 'ana duarte built it in 1884 [1].', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef837b67d989c1bb4b6da21b7f6', '01a1fef837b57082bfd28089a1cec704', '01a1fef8187c7e01b158b381938816f1', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:22.497785', NULL, 'tell me a long story.', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded", "client_id") VALUES ('01a1fef837bd79cdadd3e88cd6ec6395', '01a1fef837b57082bfd28089a1cec704', '01a1fef8187c7e01b158b381938816f1', '01a1fef837b67d989c1bb4b6da21b7f6', '01a1fef837bd7963a722f70ddc556752', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 16:37:22.498129', NULL, NULL, NULL);
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
INSERT INTO message_feedback ("message_id", "owner_id", "rating", "reason", "created_at") VALUES ('01a1fef8259d76b6ad9b648cdb75fe84', '01a1fef8187c7e01b158b381938816f1', 'up', 'It says where.', '2026-11-21 16:37:21.954077');
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
INSERT INTO model_connection ("id", "name", "provider", "address", "key", "models", "context_tokens", "answers", "enabled", "position", "tested_at", "test_ms", "test_error_en", "test_error_zh", "created_at", "changed_at") VALUES ('01a1fef835f073d49e0e9b565ba4a46e', 'harbour', 'openai', NULL, 'gAAAAABrAcjCcjj_J0mcVDdUvGoJwYlQzeEeNBFiMW14PK9a1NAAid6EYmvbUvYukTA1Ocb3LvTBpReaT8VT9GOCh55NHv5fAw==', '["gpt-x"]', NULL, 0, 1, 0, NULL, NULL, NULL, NULL, '2026-11-21 16:37:22.032232', '2026-11-21 16:37:22.032232');
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
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8237d7a2f89a4e7eb0753a2c4', 'steward', 'document.ready 01a1fef8-1e92-7099-ac79-7b8b88f4f7e0', 'document.ready', '{"name":"corvo.txt","pages":1}', '/documents/01a1fef8-1e92-7099-ac79-7b8b88f4f7e0', NULL, '2026-11-21 16:37:17.309667');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8239179a3817d2898f568156d', 'steward', 'document.ready 01a1fef8-1f2e-799c-bdd3-2d8c15fd8d48', 'document.ready', '{"name":"gone.txt","pages":1}', '/documents/01a1fef8-1f2e-799c-bdd3-2d8c15fd8d48', NULL, '2026-11-21 16:37:17.329628');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef825257efdaac05655e89d91b8', 'steward', 'document.ready 01a1fef8-1f27-728a-a64d-5f6771bcb6c7', 'document.ready', '{"name":"灯塔.txt","pages":1}', '/documents/01a1fef8-1f27-728a-a64d-5f6771bcb6c7', NULL, '2026-11-21 16:37:17.733961');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8298271e48869895804eb55ad', 'steward', 'run.needs_approval 01a1fef8-2703-7e83-93ff-361cc518ca06 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a note.","tool":"send_notification","what":"{\n  \"title\": \"Note\",\n  \"body\": \"214 steps\"\n}","until":"2026-11-28T16:37:18.848148+00:00","decide":"/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V"}', '/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgnA36Dk_82HMUYygYAAQABAAAAAWsLAz4v28ZkLK-9-96h3dMV7E-V', NULL, '2026-11-21 16:37:18.850139');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef829f0714e80c307d7aedb1957', 'steward', 'message 01a1fef8-2703-7e83-93ff-361cc518ca06:call_2_0', 'message', '{"title":"Note","text":"214 steps"}', '/runs/01a1fef8-2703-7e83-93ff-361cc518ca06', NULL, '2026-11-21 16:37:18.960109');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef82a557fb785b8ebd80365f8a5', 'steward', 'run.completed 01a1fef8-2703-7e83-93ff-361cc518ca06', 'run.completed', '{"question":"Leave me a note.","agent":"Keeper"}', '/c/01a1fef8-26fe-7962-b7cc-09a9f4a99227', NULL, '2026-11-21 16:37:19.062002');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef82c0e766d870bbe62c4b18e7d', 'steward', 'run.needs_approval 01a1fef8-2a18-7884-8687-b4d3aa27c814 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a second note.","tool":"send_notification","what":"{\n  \"title\": \"Second\"\n}","until":"2026-11-28T16:37:19.491630+00:00","decide":"/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl"}', '/api/v1/approvals/AaH--Bh8fgGxWLOBk4gW8QGh_vgqGHiEhoe006onyBQAAQABAAAAAWsLAz8iZwaRes4XxEY5MCnbNWCl', NULL, '2026-11-21 16:37:19.502425');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8356a746390ef0c06efd55b19', '01a1fef8-187c-7e01-b158-b381938816f1', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fef8187c7e01b158b381938816f1', '2026-11-21 16:37:21.898354');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8364b7a11acf0cfbb8d261645', 'facts', 'run.completed 01a1fef8-3453-7904-a2d0-a3fa464df5b9', 'run.completed', '{"id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","status":"completed","agent_id":null,"conversation_id":"01a1fef8-3452-7774-b30b-41d7c60c3ca0","message_id":"01a1fef8-3453-792c-bdb8-471e2157f1f5","found":false,"confidence":0.0,"model":"scripted","rounds":1,"stopped_by":null,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"cost_micros":null,"worked_ms":129,"error":null,"created_at":"2026-11-21T16:37:21.619986Z","started_at":"2026-11-21T16:37:21.896937Z","finished_at":"2026-11-21T16:37:22.108719Z","user_id":"01a1fef8-19ba-7984-9144-97f7c34249e1"}', NULL, '01a1fef819ba7984914497f7c34249e1', '2026-11-21 16:37:22.123659');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef8364d7cc8b8a23ca2ac805da1', 'steward', 'run.completed 01a1fef8-3453-7904-a2d0-a3fa464df5b9', 'run.completed', '{"question":"Who built the lighthouse of Corvo?","agent":""}', '/c/01a1fef8-3452-7774-b30b-41d7c60c3ca0', NULL, '2026-11-21 16:37:22.125825');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fef837ac79bd843a0e9000decba1', 'steward', 'usage.warning 01a1fef8-187c-7e01-b158-b381938816f1 until 2026-12-01 conversations 80 of 5', 'usage.warning', '{"what":"conversations","percent":80,"used":4,"limit":5,"currency":"","renews":"2026-12-01T00:00:00+00:00"}', '/usage', NULL, '2026-11-21 16:37:22.476633');
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
INSERT INTO notification_address ("id", "user_id", "channel", "label", "target", "shown", "created_at", "broken_at") VALUES ('01a1fef835017f31930ed04a9230ca63', '01a1fef819ba7984914497f7c34249e1', 'webhook', '', 'gAAAAABrAcjBsS0BuweklNF_pdoo0X8gsPoxcy_AfL23IwXquQ0lxZf0uXciJ9i4rBqN8lCF7Vi7Ik8AObvcoQw-Y83QTaBgbB7xYRcUQgWqsufBMZnxoa0WORNwXaxCo8pjxfD4UQ9RI60qRJJ-vgpimsIjxAXohP8Gr9ThPFpy_90ra_2RR4m8IR0vq4__zHVkgyT0GHCXwsE96h6qxHNXZz_8PHtds6s4Dfl7DBGYiwaumKlBtgJKKQPscF76r29w-bfokwkr', 'harbour.example.org', '2026-11-21 16:37:21.793974', NULL);
CREATE TABLE notification_choice (
	user_id CHAR(32) NOT NULL, 
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	CONSTRAINT pk_notification_choice PRIMARY KEY (user_id, event, channel), 
	CONSTRAINT fk_notification_choice_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_choice ("user_id", "event", "channel", "wanted") VALUES ('01a1fef819ba7984914497f7c34249e1', 'ferry.came', 'webhook', 1);
CREATE TABLE notification_event (
	name VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	about VARCHAR NOT NULL, 
	usual JSON NOT NULL, 
	must_tell BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_event PRIMARY KEY (name)
);
INSERT INTO notification_event ("name", "values", "about", "usual", "must_tell", "created_at") VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', 0, '2026-11-21 16:37:21.773062');
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
INSERT INTO notification_habits ("user_id", "zone", "quiet_from", "quiet_to", "digest", "digest_hour") VALUES ('01a1fef819ba7984914497f7c34249e1', 'UTC', NULL, NULL, 'daily', 8);
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
INSERT INTO notification_template ("event", "channel", "language", "title", "text", "html", "changed_at") VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-21 16:37:21.781312');
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
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fef8187c7e01b158b381938816f1', '01a1fef81e26701686117c6c6329a2da', '01a1fef81e927099ac797b8b88f4f7e0', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fef8187c7e01b158b381938816f1', NULL, '01a1fef81f27728aa64d5f6771bcb6c7', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (4, '01a1fef8187c7e01b158b381938816f1', '01a1fef836327effba11fc8446b67209', '01a1fef8363e7400859894cf52727a05', 0, 1, 0, 26, 'The ferry is called Ariel.');
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
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fef8187c7e01b158b381938816f1', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fef8187c7e01b158b381938816f1', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fef8187c7e01b158b381938816f10 d01a1fef81e927099ac797b8b88f4f7e00 c01a1fef81e26701686117c6c6329a2da0', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fef8187c7e01b158b381938816f10 d01a1fef81f27728aa64d5f6771bcb6c70', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (4, 'o01a1fef8187c7e01b158b381938816f10 d01a1fef8363e7400859894cf52727a050 c01a1fef836327effba11fc8446b672090', 'ferry the ferry is called ariel');
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
INSERT INTO push_key ("id", "sealed", "created_at") VALUES (1, 'gAAAAABrAci5ZTw_B6puLmd6P1Gy0frNs4aZD-LFNwHn16RogEQwS1LJMGnsGdw-y8Ya1398fZgEk4FYS09Fgo7LYqvCAMBt8EvXgUa495_Si2m2LyYXJsvG7Pu-PTkRZKyfgAiyEW25iYuFdVGvKbBRqglbRxXnbnAb35s8Sr5L_-zuO3DA87VIBrbaRLTZUvvtKNxw5TYovaG8ItuTMyN1Bo9skwZMS0avyyflhKej0yZ07dRvDr2Gew2p2Moqhp143HtW3ZqYmik6G5P0_6YJAKtwJ33TkESahAXb0TOUKPYEdiI7GNkarZ6fyhS1K9sOLwUYymIVYcMVQVGoUCbJqrT9YbIhCmO9dSv6oxEmREg_4CPr3YjJan9m3xJOaZq2imjFnbShlxbrU9A5bpwCSwNnovd5lQ==', '2026-11-21 16:37:13.681056');
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
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('4AB1558DF622A8CAA8B75E29A3085523', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795279033000, 1795279033922, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('78211669E472CCC5F348B674236C9EA6', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795279033000, 1795279033924, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('CAC9C2AD0434DFD83A8EEE09CD4E26FB', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795279033000, 1795279033908, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('b80c3dff05665600810a82d66e84f5dd129342aa21892f570baac9607339abf2', '01a1fef8195a72019383eb6f64a8e993', NULL, '2026-12-21 16:37:14.668424');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('f56d9f9442d1e44cbfa5210d4f227d75591d70ac5c58608464e032e05f0c2d6a', '01a1fef81b3871f6b9812df67ff93e92', NULL, '2026-12-21 16:37:15.035084');
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
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef8259d768796081bde3379a9b2', '01a1fef8187c7e01b158b381938816f1', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef8259c72e4bbf3e95325845511', '01a1fef8259d76b6ad9b648cdb75fe84', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 16:37:17.854889', '2026-11-21 16:37:17.876856', '2026-11-21 16:37:18.002102', 'null', 'en', NULL, '01a1fef8-259d-7687-9608-1bde3379a9b2', NULL, 88, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef826467bb4a1819183db5bb2a2', '01a1fef8187c7e01b158b381938816f1', '01a1fef8259a78bdb68297b67907e3c1', '01a1fef826447684891914c96e37cdd2', '01a1fef826467be4a0e750caaa8f2f99', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 16:37:18.023130', '2026-11-21 16:37:18.027310', '2026-11-21 16:37:18.056036', 'null', 'en', NULL, '01a1fef8-2646-7bb4-a181-9183db5bb2a2', NULL, 18, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef827037e8393ff361cc518ca06', '01a1fef8187c7e01b158b381938816f1', '01a1fef826fe7962b7cc09a9f4a99227', '01a1fef827027d19b61d10932910c591', '01a1fef827037ec3a51fc56acee77560', '01a1fef826eb752a84f8e1738c9992a2', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 214, 11, 0, NULL, NULL, NULL, '2026-11-21 16:37:18.214604', '2026-11-21 16:37:18.803744', '2026-11-21 16:37:19.037838', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fef8-29dc-7af6-8b97-ce25e6b6ea8e', NULL, 117, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef82a1878848687b4d3aa27c814', '01a1fef8187c7e01b158b381938816f1', '01a1fef82a14765ab6be7092ea4effe1', '01a1fef82a1570dcac6255162322ede4', '01a1fef82a1878dea064e3733e9866c1', '01a1fef826eb752a84f8e1738c9992a2', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 16:37:19.001097', '2026-11-21 16:37:19.340350', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fef8-2a18-7884-8687-b4d3aa27c814', NULL, 128, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef834537904a2d0a3fa464df5b9', '01a1fef819ba7984914497f7c34249e1', '01a1fef834527774b30b41d7c60c3ca0', '01a1fef8345370cfb0c886e4126c0810', '01a1fef83453792cbdb8471e2157f1f5', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 0, 0.0, '[]', 1, 146, 7, 0, NULL, NULL, NULL, '2026-11-21 16:37:21.619986', '2026-11-21 16:37:21.896937', '2026-11-21 16:37:22.108719', 'null', 'en', NULL, '01a1fef8-3453-7904-a2d0-a3fa464df5b9', NULL, 129, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fef837bd7963a722f70ddc556752', '01a1fef8187c7e01b158b381938816f1', '01a1fef837b57082bfd28089a1cec704', '01a1fef837b67d989c1bb4b6da21b7f6', '01a1fef837bd79cdadd3e88cd6ec6395', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 16:37:22.494198', '2026-11-21 16:37:22.547631', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fef8-37bd-7963-a722-f70ddc556752', NULL, 0, NULL, NULL, 0, 0);
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
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 1, 'run.started', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":1,"type":"run.started","conversation_id":"01a1fef8-259a-78bd-b682-97b67907e3c1","message_id":"01a1fef8-259d-76b6-ad9b-648cdb75fe84","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 2, 'step', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 3, 'step', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 4, 'text.delta', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 5, 'step.finished', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":51}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 6, 'citation', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":6,"type":"citation","n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 7, 'usage', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef8259d768796081bde3379a9b2', 8, 'run.completed', '{"run_id":"01a1fef8-259d-7687-9608-1bde3379a9b2","seq":8,"type":"run.completed","conversation_id":"01a1fef8-259a-78bd-b682-97b67907e3c1","message_id":"01a1fef8-259d-76b6-ad9b-648cdb75fe84","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 1, 'run.started', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":1,"type":"run.started","conversation_id":"01a1fef8-259a-78bd-b682-97b67907e3c1","message_id":"01a1fef8-2646-7be4-a0e7-50caaa8f2f99","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 2, 'step', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 3, 'step', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 4, 'text.delta', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 5, 'step.finished', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 6, 'citation', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":6,"type":"citation","n":1,"document_id":"01a1fef8-1e92-7099-ac79-7b8b88f4f7e0","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 7, 'usage', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef826467bb4a1819183db5bb2a2', 8, 'run.completed', '{"run_id":"01a1fef8-2646-7bb4-a181-9183db5bb2a2","seq":8,"type":"run.completed","conversation_id":"01a1fef8-259a-78bd-b682-97b67907e3c1","message_id":"01a1fef8-2646-7be4-a0e7-50caaa8f2f99","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 1, 'run.started', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":1,"type":"run.started","conversation_id":"01a1fef8-26fe-7962-b7cc-09a9f4a99227","message_id":"01a1fef8-2703-7ec3-a51f-c56acee77560","agent_id":"01a1fef8-26eb-752a-84f8-e1738c9992a2","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 10, 'text.delta', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 11, 'step.finished', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":124,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":7}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 12, 'usage', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":12,"type":"usage","input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 13, 'run.completed', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":13,"type":"run.completed","conversation_id":"01a1fef8-26fe-7962-b7cc-09a9f4a99227","message_id":"01a1fef8-2703-7ec3-a51f-c56acee77560","found":null,"usage":{"input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 2, 'step', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 3, 'step.finished', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":6}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 4, 'tool.call', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 5, 'approval.requested', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:37:18.848148Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 6, 'run.waiting', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 7, 'approval.decided', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T16:37:18.936817Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 8, 'tool.result', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The message is on its way, on the channels that the user has chosen.","ms":8}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef827037e8393ff361cc518ca06', 9, 'step', '{"run_id":"01a1fef8-2703-7e83-93ff-361cc518ca06","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 1, 'run.started', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":1,"type":"run.started","conversation_id":"01a1fef8-2a14-765a-b6be-7092ea4effe1","message_id":"01a1fef8-2a18-78de-a064-e3733e9866c1","agent_id":"01a1fef8-26eb-752a-84f8-e1738c9992a2","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 2, 'step', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 3, 'step.finished', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":32}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 4, 'tool.call', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 5, 'approval.requested', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T16:37:19.491630Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef82a1878848687b4d3aa27c814', 6, 'run.waiting', '{"run_id":"01a1fef8-2a18-7884-8687-b4d3aa27c814","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 1, 'run.started', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":1,"type":"run.started","conversation_id":"01a1fef8-3452-7774-b30b-41d7c60c3ca0","message_id":"01a1fef8-3453-792c-bdb8-471e2157f1f5","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 2, 'step', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":0}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 3, 'step', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 4, 'text.delta', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 5, 'step.finished', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":146,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":6}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 6, 'usage', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":6,"type":"usage","input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef834537904a2d0a3fa464df5b9', 7, 'run.completed', '{"run_id":"01a1fef8-3453-7904-a2d0-a3fa464df5b9","seq":7,"type":"run.completed","conversation_id":"01a1fef8-3452-7774-b30b-41d7c60c3ca0","message_id":"01a1fef8-3453-792c-bdb8-471e2157f1f5","found":false,"usage":{"input_tokens":146,"output_tokens":7,"total_tokens":153,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef837bd7963a722f70ddc556752', 1, 'run.started', '{"run_id":"01a1fef8-37bd-7963-a722-f70ddc556752","seq":1,"type":"run.started","conversation_id":"01a1fef8-37b5-7082-bfd2-8089a1cec704","message_id":"01a1fef8-37bd-79cd-add3-e88cd6ec6395","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef837bd7963a722f70ddc556752', 2, 'usage.warning', '{"run_id":"01a1fef8-37bd-7963-a722-f70ddc556752","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef837bd7963a722f70ddc556752', 3, 'step', '{"run_id":"01a1fef8-37bd-7963-a722-f70ddc556752","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef837bd7963a722f70ddc556752', 4, 'step', '{"run_id":"01a1fef8-37bd-7963-a722-f70ddc556752","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fef837bd7963a722f70ddc556752', 5, 'text.delta', '{"run_id":"01a1fef8-37bd-7963-a722-f70ddc556752","seq":5,"type":"text.delta","text":"the"}');
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
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fef82c807f8d8bd02e7a1020da53', '01a1fef819ba7984914497f7c34249e1', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 16:37:21.606973', 'UTC', 0, 'run_once', NULL, '2026-11-21 16:37:19.616920', '2026-11-21 16:37:19.616920');
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
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fef82c807f8d8bd02e7a1020da53', '2026-11-21 16:37:21.606973', '01a1fef834537904a2d0a3fa464df5b9', 'started', 0, NULL, NULL, NULL, '2026-11-21 16:37:21.629289');
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
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fef8195a72019383eb6f64a8e993', '01a1fef8187c7e01b158b381938816f1', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 16:37:14.668424', '2026-11-21 16:37:14.668424', '2026-12-21 16:37:14.668424');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fef81b3871f6b9812df67ff93e92', '01a1fef819ba7984914497f7c34249e1', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 16:37:15.035084', '2026-11-21 16:37:15.035084', '2026-12-21 16:37:15.035084');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fef81dab7479a880cd03c4821859', '40f157b8dd45dd599d1da230f0cc375f6fcfe45d813bdfda0998558394feca78', '2026-11-21 16:37:15.584572');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fef81dab74f9bbd033b7dba5e7d5', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 16:37:15.584572');
CREATE TABLE sign_in_mark (
	user_id CHAR(32) NOT NULL, 
	mark VARCHAR(64) NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_mark PRIMARY KEY (user_id, mark), 
	CONSTRAINT fk_sign_in_mark_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fef8187c7e01b158b381938816f1', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 16:37:14.668424');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fef8187c7e01b158b381938816f1', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 16:37:14.668424');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fef819ba7984914497f7c34249e1', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 16:37:15.035084');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fef819ba7984914497f7c34249e1', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 16:37:15.035084');
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
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fef827037e8393ff361cc518ca06', 'call_2_0', '01a1fef8187c7e01b158b381938816f1', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fef8187c7e01b158b381938816f1', '2026-11-21 16:37:18.936817', 1, NULL, 'ok', 'The message is on its way, on the channels that the user has chosen.', 8, '2026-11-21 16:37:18.847953', '2026-11-21 16:37:18.956811', '2026-11-21 16:37:18.964949', 8);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fef82a1878848687b4d3aa27c814', 'call_2_0', '01a1fef8187c7e01b158b381938816f1', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 16:37:19.491630', NULL, NULL, 5, '2026-11-21 16:37:19.491498', NULL, NULL, 0);
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
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fef8187c7e01b158b381938816f1', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 16:37:22.382647');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fef8187c7e01b158b381938816f1', '2026-11-21', 'scripted', 0, 3, 657, 33, NULL, 223, '2026-11-21 16:37:19.518642');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fef819ba7984914497f7c34249e1', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 16:37:21.617453');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fef819ba7984914497f7c34249e1', '2026-11-21', 'scripted', 0, 1, 146, 7, NULL, 129, '2026-11-21 16:37:22.117744');
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
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fef8187c7e01b158b381938816f1', '2026-11-01', 4, 690, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fef819ba7984914497f7c34249e1', '2026-11-01', 1, 153, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 16:37:18.156844');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fef837bd7963a722f70ddc556752', '01a1fef8187c7e01b158b381938816f1', '2026-11-01', 4660, 0);
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
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fef8187c7e01b158b381938816f1', 5, 1000000, NULL);
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
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fef8187c7e01b158b381938816f1', '2026-11-01', 'conversations', 80, 5, '2026-11-21 16:37:22.382647');
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
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fef8187c7e01b158b381938816f1', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$uvOn+xstl+ljxXc7rsfMjw$IyRObVH0mEwaC/7GUiDjp3uMQdRURJb3KJtvHgsbghc', 'admin', 'en', 1, 1, NULL, '2026-11-21 16:37:14.491899');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fef819ba7984914497f7c34249e1', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$wiE1kv8sXNT9FZ7kOZfMKw$EAnHNv67Hs+Ebxuv6truFBuCSfFWOIr5jfSvN9uNu54', 'member', 'en', 1, NULL, NULL, '2026-11-21 16:37:14.796474');
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
INSERT INTO webhook ("id", "owner_id", "scope", "label", "target", "shown", "events", "created_at", "failing_since", "disabled_at", "disabled_why") VALUES ('01a1fef836047a58bc7abe4709e1e49d', '01a1fef819ba7984914497f7c34249e1', 'mine', '', 'gAAAAABrAcjCyRl0xX2xZvJezIv40pBbHPw2Ubg41WEFEXw4C4WNPT5JABYgkS0LjGBxTTehJaQnKCokuBMVr0ta7_pxlMCM36XWQVUrPTIlRWGv8E8Ib3yMjVDRxjQOb8Eyn7_yfFtiPztnoPEuee1ftf-tYqDtrM0cbFtP3Ky8tFJ0g7imHRih0mIEVZm4dcbcu8BSx4U1e40K7mzDbchvZ-7BuPo_QiPnT9Smqwn8bvB3BYG_te4wTgUMDO5B25bj1mqn9F83', 'harbour.example.org', '["*"]', '2026-11-21 16:37:22.052669', '2026-11-21 16:37:22.540212', NULL, NULL);
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
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-1f11-7a82-9e5d-97b61611b65d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZTkyLTcwOTktYWM3OS03YjhiODhmNGY3ZTCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFlNDYtN2E1ZS05NDA4LWZjOTRmYmQzYjc3N5RzdS4=', 1795279036000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-1f46-7cb5-96a0-632f6513edde', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZjJlLTc5OWMtYmRkMy0yZDhjMTVmZDhkNDiUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFmMjEtNzk0YS1iNjNmLWZhMjgwNjI3ZWQwYZRzdS4=', 1795279036000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-1f4b-710d-a095-3482d30dc228', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZjI3LTcyOGEtYTY0ZC01ZjY3NzFiY2I2YzeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFmMjEtNzk0YS1iNjNmLWZhMjgwNjI3ZWQwYZRzdS4=', 1795279036000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-216d-7aa4-97de-30a53e8a6e42', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZTkyLTcwOTktYWM3OS03YjhiODhmNGY3ZTCUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFlNDYtN2E1ZS05NDA4LWZjOTRmYmQzYjc3N5RzdS4=', 1795279036000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-21cb-7264-970a-f4fcb3e51542', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZjJlLTc5OWMtYmRkMy0yZDhjMTVmZDhkNDiUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFmMjEtNzk0YS1iNjNmLWZhMjgwNjI3ZWQwYZRzdS4=', 1795279036000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-230d-79e3-9b90-074395682349', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0xZjI3LTcyOGEtYTY0ZC01ZjY3NzFiY2I2YzeUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTFmMjEtNzk0YS1iNjNmLWZhMjgwNjI3ZWQwYZRzdS4=', 1795279037000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-259d-7687-9608-1bde3379a9b2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0yNTlkLTc2ODctOTYwOC0xYmRlMzM3OWE5YjKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTI1NzMtN2U3OS04NTc3LTc1YjllYmQyY2UyMZRzdS4=', 1795279037000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-2646-7bb4-a181-9183db5bb2a2', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0yNjQ2LTdiYjQtYTE4MS05MTgzZGI1YmIyYTKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTI2NDAtNzJkYS1iY2QyLTRlMDQyMGZiZWVkMpRzdS4=', 1795279038000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-2703-7e83-93ff-361cc518ca06', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0yNzAzLTdlODMtOTNmZi0zNjFjYzUxOGNhMDaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTI2ZWYtNzY0Zi1hNWMyLWViMTAwYzNjNWQxNpRzdS4=', 1795279038000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-29dc-7af6-8b97-ce25e6b6ea8e', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0yNzAzLTdlODMtOTNmZi0zNjFjYzUxOGNhMDaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTI5Y2UtN2Q0My1hYTAyLWJhODE0YzdjNjU5YpRzdS4=', 1795279038000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-2a18-7884-8687-b4d3aa27c814', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0yYTE4LTc4ODQtODY4Ny1iNGQzYWEyN2M4MTSUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTI5ZmQtNzk1YS1iNjM3LWVmYWRmZWZkNDFmOZRzdS4=', 1795279039000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-3453-7904-a2d0-a3fa464df5b9', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0zNDUzLTc5MDQtYTJkMC1hM2ZhNDY0ZGY1YjmUhZSMBmt3YXJnc5R9lHUu', 1795279041000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-365b-7b33-8b66-1d212672360d', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0zNjNlLTc0MDAtODU5OC05NGNmNTI3MjdhMDWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTM2M2ItNzE1NC1iOTU0LWQ1YWFmMjRjZjcwN5RzdS4=', 1795279042000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-37bd-7963-a722-f70ddc556752', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0zN2JkLTc5NjMtYTcyMi1mNzBkZGM1NTY3NTKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTM3NDctNzA0NS05M2FmLTM1YzI0YThmZDAyOZRzdS4=', 1795279042000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-37fe-70ca-bd24-fb2798e0cb19', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0zNjNlLTc0MDAtODU5OC05NGNmNTI3MjdhMDWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTM2M2ItNzE1NC1iOTU0LWQ1YWFmMjRjZjcwN5RzdS4=', 1795279042000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fef8-38c7-74f6-9131-ef0fc0683b5a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmVmOC0zOGIwLTdlMzYtYWRiYy01ZDkyM2ZlODQ0ZWKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZWY4LTM4YWMtNzNkZC05OWNlLTQ2NGM0NDIwNWJmNpRzdS4=', 1795279042000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-1f11-7a82-9e5d-97b61611b65d', 'gAROLg==', NULL, 1795279036000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-1f46-7cb5-96a0-632f6513edde', 'gAROLg==', NULL, 1795279036000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-1f4b-710d-a095-3482d30dc228', 'gAROLg==', NULL, 1795279037000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-216d-7aa4-97de-30a53e8a6e42', 'gAROLg==', NULL, 1795279037000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-21cb-7264-970a-f4fcb3e51542', 'gAROLg==', NULL, 1795279037000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-230d-79e3-9b90-074395682349', 'gAROLg==', NULL, 1795279037000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-259d-7687-9608-1bde3379a9b2', 'gAROLg==', NULL, 1795279038000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-2646-7bb4-a181-9183db5bb2a2', 'gAROLg==', NULL, 1795279038000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-2703-7e83-93ff-361cc518ca06', 'gAROLg==', NULL, 1795279038000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-29dc-7af6-8b97-ce25e6b6ea8e', 'gAROLg==', NULL, 1795279039000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-2a18-7884-8687-b4d3aa27c814', 'gAROLg==', NULL, 1795279039000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-3453-7904-a2d0-a3fa464df5b9', 'gAROLg==', NULL, 1795279042000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fef8-365b-7b33-8b66-1d212672360d', 'gAROLg==', NULL, 1795279042000);
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
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-1f11-7a82-9e5d-97b61611b65d', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279036000, 1795279036000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279036000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279036000, 'null', NULL, NULL, 0, 'steward', 'beb4ddfa-42c2-448d-86be-8229c3c97bcb');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-1f46-7cb5-96a0-632f6513edde', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279036000, 1795279036000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279036000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279036000, 'null', NULL, NULL, 0, 'steward', 'c4c71755-b89f-4eca-9338-fca80d38a1eb');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-1f4b-710d-a095-3482d30dc228', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279036000, 1795279037000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279036000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279037000, 'null', NULL, NULL, 0, 'steward', '8990624a-97b4-4abf-ba87-5d43d47073a9');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-216d-7aa4-97de-30a53e8a6e42', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279036000, 1795279037000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279036000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279037000, 'null', NULL, NULL, 0, 'steward', 'beaebb0d-f079-4315-9d4a-42736036e0e0');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-21cb-7264-970a-f4fcb3e51542', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279036000, 1795279037000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279036000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279037000, 'null', NULL, NULL, 0, 'steward', 'd83772e3-fec4-4049-b548-4949f9a0b45b');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-230d-79e3-9b90-074395682349', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279037000, 1795279037000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795279037000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279037000, 'null', NULL, NULL, 0, 'steward', '6c29142e-7918-49d5-932a-97b9f3c5ad30');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-259d-7687-9608-1bde3379a9b2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279037000, 1795279038000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279038000, 'null', NULL, NULL, 0, 'steward', '1e98a9ca-3667-4666-ae1f-062f7389a851');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-2646-7bb4-a181-9183db5bb2a2', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279038000, 1795279038000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279038000, 'null', NULL, NULL, 0, 'steward', '8f007b4b-1131-4a8f-a284-6baaf15209da');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-2703-7e83-93ff-361cc518ca06', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279038000, 1795279038000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279038000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279038000, 'null', NULL, NULL, 0, 'steward', '3679ef86-901a-461b-97de-2225926e10f3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-29dc-7af6-8b97-ce25e6b6ea8e', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279038000, 1795279039000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279039000, 'null', NULL, NULL, 0, 'steward', '615a20b4-e8cd-498e-adbd-a9596773939f');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-2a18-7884-8687-b4d3aa27c814', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279039000, 1795279039000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279039000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279039000, 'null', NULL, NULL, 0, 'steward', '74df3030-0a6b-48b7-985c-45cd43daabd5');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-3453-7904-a2d0-a3fa464df5b9', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279041000, 1795279042000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795279041000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279042000, 'null', NULL, NULL, 0, 'steward', '2b927ebe-d544-411d-902c-18114ad6dcb1');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-365b-7b33-8b66-1d212672360d', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279042000, 1795279042000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795279042000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795279042000, 'null', NULL, NULL, 0, 'steward', '0ecd374b-e81b-4a08-9aae-58d6556e2167');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-37bd-7963-a722-f70ddc556752', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795279042000, 1795279042000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '48e03416-148c-4239-9159-77083dc0aa12', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '48e03416-148c-4239-9159-77083dc0aa12');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-37fe-70ca-bd24-fb2798e0cb19', 'ENQUEUED', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795279042000, 1795279042000, '1', NULL, NULL, NULL, 0, 'embed', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'e1a31a45-995e-40df-abce-2e721b0ae70d');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fef8-38c7-74f6-9131-ef0fc0683b5a', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795279042000, 1795279042000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'b0d0e38b-69b7-4fc1-9e50-b33a80f0d191');
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
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 4);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 3);
