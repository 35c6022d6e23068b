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
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('01a1fe1d2ffb7043af9f396cda2c8244', '01a1fe1d24ad7bbead3321524a58e10c', NULL, 'Keeper', '', '', '[]', '["send_notification"]', 0, 10, 600.0, NULL, NULL, 'null', 0, 1, '2026-11-21 12:38:08.123012', '2026-11-21 12:38:08.123012');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('0fb0539ee1b95216bbcc872ace87731a', NULL, 'order-desk', 'Order desk', 'The tutorial''s example: looks up orders and writes to customers about them.', 'You are the order desk of a small shop. You answer questions about orders.

- Look every order up with `query_order`; never say anything about an order from memory. Ask for the number when the user has not given one.
- Report the state of the order, when it arrives and what is still to pay, in plain words.
- Send a message with `send_notification` only when the user asks for one. Write it short and friendly, with the order''s number in it; a person reads it before it goes out.
- When there is no such order, say so, and ask whether the number is right.
', '[]', '["query_order","send_notification"]', 0, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 12:38:04.871592', '2026-11-21 12:38:04.871592');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('32fb80fb6aab52cb99d51b99e1e029fb', NULL, 'analyst', 'Analyst', 'Compares documents and calculates with what they say, step by step.', 'You are an analyst. You compare what documents say and calculate with it.

- Begin with a plan of two to five steps, then follow it. Search once for each thing you compare, under the words that its own document would use.
- Read the page before you use a figure from it: units, dates and footnotes decide what it means.
- Do every sum with `calculate`, also the simple ones, and show the figures that went into it.
- Where two sources disagree, show both and say which is newer or closer to the matter.
- Fetch a web page only when the user names it or the documents point to it, and say that it is not one of the user''s documents.
- End with the result in one sentence, a small table when several things are compared, and what you could not find.
', '[]', '["search_documents","read_page","calculate","now","fetch_url"]', 0, 20, 1200.0, NULL, NULL, NULL, 0, 1, '2026-11-21 12:38:04.870887', '2026-11-21 12:38:04.870887');
INSERT INTO agent ("id", "owner_id", "slug", "name", "description", "instructions", "models", "tools", "grounded", "max_rounds", "max_seconds", "max_tokens", "temperature", "collection_ids", "shared", "active", "created_at", "updated_at") VALUES ('d7d6304747c551c0b8e1da3f91d41cdd', NULL, 'assistant', 'Assistant', 'Answers questions about your documents and shows where each answer stands.', 'You are Steward, an assistant over the user''s own documents.

- Say first what the user wants to know, then what it rests on. Be brief and exact.
- When the passages you have are not enough, search again with other words, and read the whole page where a passage breaks off.
- Do sums with `calculate` and take today''s date from `now`: never guess a number or a date.
- When a question can mean two things, answer the likelier one and say which you took.
', '[]', '["search_documents","read_page","calculate","now"]', 1, 10, 600.0, NULL, NULL, NULL, 0, 1, '2026-11-21 12:38:04.868935', '2026-11-21 12:38:04.868935');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0005');
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
INSERT INTO api_key ("id", "user_id", "name", "digest", "scopes", "created_at", "expires_at", "last_used_at") VALUES ('01a1fe1d29ee7c5cac9ece4295dfbb5b', '01a1fe1d24ad7bbead3321524a58e10c', 'laptop', 'faa5e88d0dbe87ce06255f08052a57667687423c8891137ca0b540a6810df123', '["read"]', '2026-11-21 12:38:06.574746', NULL, NULL);
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO application_versions ("version_id", "version_name", "version_timestamp", "created_at", "application_name") VALUES ('9070a6c4-f613-4be0-9a98-f00389fa180e', '1', 1795264684000, 1795264684000, 'steward');
CREATE TABLE collection (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_collection PRIMARY KEY (id), 
	CONSTRAINT fk_collection_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO collection ("id", "owner_id", "name", "created_at") VALUES ('01a1fe1d2add7576a3fcbb41dd8a296c', '01a1fe1d24ad7bbead3321524a58e10c', 'Harbour', '2026-11-21 12:38:06.815795');
CREATE TABLE conversation (
	id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, folded VARCHAR, leaf_id CHAR(32), 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_owner_id_user_account FOREIGN KEY(owner_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d24ad7bbead3321524a58e10c', 'Who built the lighthouse of Corvo?', '2026-11-21 12:38:07.924441', '2026-11-21 12:38:08.045569', 'who built the lighthouse of corvo?', '01a1fe1d2f8175b5b53460cee6b4f126');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fe1d3001738bad4b62198c6f3e9d', '01a1fe1d24ad7bbead3321524a58e10c', 'Leave me a note.', '2026-11-21 12:38:08.129447', '2026-11-21 12:38:08.373940', 'leave me a note.', '01a1fe1d30017fb989a1d5f1751f000e');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fe1d3101762994fcef9daeeca98d', '01a1fe1d24ad7bbead3321524a58e10c', 'Leave me a second note.', '2026-11-21 12:38:08.385689', '2026-11-21 12:38:08.385692', 'leave me a second note.', '01a1fe1d3102733899388aa2b6fe43ab');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fe1d3a9f74e58d9eb5b469110137', '01a1fe1d26f07fbfbbb59fa0022ead27', 'Who built the lighthouse of Corvo?', '2026-11-21 12:38:10.847650', '2026-11-21 12:38:10.847653', 'who built the lighthouse of corvo?', '01a1fe1d3aa0739b83df0b20bb18d650');
INSERT INTO conversation ("id", "owner_id", "title", "created_at", "updated_at", "folded", "leaf_id") VALUES ('01a1fe1d3b1b78da8986fa3454c6e751', '01a1fe1d24ad7bbead3321524a58e10c', 'Tell me a long story.', '2026-11-21 12:38:10.971828', '2026-11-21 12:38:10.971831', 'tell me a long story.', '01a1fe1d3b1c773491ecf589c798c8e0');
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
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_delivery PRIMARY KEY (id), 
	CONSTRAINT fk_delivery_address_id_notification_address FOREIGN KEY(address_id) REFERENCES notification_address (id) ON DELETE SET NULL, 
	CONSTRAINT fk_delivery_notification_id_notification FOREIGN KEY(notification_id) REFERENCES notification (id) ON DELETE CASCADE, 
	CONSTRAINT fk_delivery_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d2ed37842b43780c6bfc1d7af', '01a1fe1d2ec97103a6e68249670e41a9', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:35055/documents/01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff', 'sent', 0, 0, '2026-11-21 12:38:07.824606', NULL, '2026-11-21 12:38:07.824606', NULL, NULL, NULL, '2026-11-21 12:38:07.824606');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d2edd7900b051d5a92e700ef8', '01a1fe1d2eda77bd8edf32320026d6a7', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:35055/documents/01a1fe1d-2b6e-7af6-9616-e5bec307f4fb', 'sent', 0, 0, '2026-11-21 12:38:07.837452', NULL, '2026-11-21 12:38:07.837452', NULL, NULL, NULL, '2026-11-21 12:38:07.837452');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d2ee3771499015abba814ca85', '01a1fe1d2ee174ddb68183e2fac27e7a', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', NULL, 'http://127.0.0.1:35055/documents/01a1fe1d-2b66-7c47-be7c-ffb5d1d11132', 'sent', 0, 0, '2026-11-21 12:38:07.843347', NULL, '2026-11-21 12:38:07.843347', NULL, NULL, NULL, '2026-11-21 12:38:07.843347');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d30b77ca48394c8d0d9ea3087', '01a1fe1d30af743cadc3939581a97c95', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 12:38. See what will happen, then decide:
http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk', NULL, 'http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk', 'sent', 0, 0, '2026-11-20 12:38:08.310092', NULL, '2026-11-21 12:38:08.310092', NULL, NULL, NULL, '2026-11-21 12:38:08.310092');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d30e87bc686e0493d0947f756', '01a1fe1d30e676a990f51c622888e348', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'Note', '214 steps', NULL, 'http://127.0.0.1:35055/runs/01a1fe1d-3001-7f9b-983f-03676413a885', 'sent', 0, 0, '2026-11-21 12:38:08.359935', NULL, '2026-11-21 12:38:08.359935', NULL, NULL, NULL, '2026-11-21 12:38:08.359935');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d30fe733a885b15be5ec6669b', '01a1fe1d30f97e3cb8e4761a3bfdbdc8', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'Your answer is there', 'Keeper has answered: Leave me a note.', NULL, 'http://127.0.0.1:35055/c/01a1fe1d-3001-738b-ad4b-62198c6f3e9d', 'sent', 0, 0, '2026-11-21 12:38:08.380935', NULL, '2026-11-21 12:38:08.380935', NULL, NULL, NULL, '2026-11-21 12:38:08.380935');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d328b773aa4f5868b04466201', '01a1fe1d328970f89e681ddde235897d', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 12:38. See what will happen, then decide:
http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq', NULL, 'http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq', 'sent', 0, 0, '2026-11-20 12:38:08.779305', NULL, '2026-11-21 12:38:08.779305', NULL, NULL, NULL, '2026-11-21 12:38:08.779305');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d3b067e12bc5ef7d08c94a971', '01a1fe1d3b047e948686ace73074473a', '01a1fe1d26f07fbfbbb59fa0022ead27', 'inbox', NULL, '', '', 'en', 'Ariel came', '', NULL, NULL, 'sent', 0, 0, '2026-11-21 12:38:10.950779', NULL, '2026-11-21 12:38:10.950779', NULL, NULL, NULL, '2026-11-21 12:38:10.950779');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d3b067e68b4d248047bd0953d', '01a1fe1d3b047e948686ace73074473a', '01a1fe1d26f07fbfbbb59fa0022ead27', 'webhook', '01a1fe1d3af379d4adbdc534076cadc7', 'gAAAAABrAZCyE1idy0LFaXkiqwfMXGAhMsRVz7qcZeaQweTLG84Szj2HGjw6QNp7M4TJ78dONgCqFOBHepSVTP22dbRfG0GYOzUjyxVQ2R5mQdLlPrN53PFJuvLwP-iMYCNkWLzykrXHrrr5zlTvGInTxcjM56_IEiw5GybtY57sV38k64SXuEMpS1_KsohEQGEzVmD4XubfcwyYVTBY4KUr0uyueN8RNg==', 'harbour.example.org', 'en', 'Ariel came', '', NULL, NULL, 'due', 1, 0, '2026-11-21 12:38:18.507709', NULL, NULL, 'the receiver cannot be reached (ClientConnectorDNSError)', NULL, NULL, '2026-11-21 12:38:10.950779');
INSERT INTO delivery ("id", "notification_id", "user_id", "channel", "address_id", "target", "shown", "language", "title", "text", "html", "link", "status", "attempt", "tried_before", "due_at", "claimed_until", "sent_at", "why", "provider_id", "digest_id", "created_at") VALUES ('01a1fe1d3b1b713b819ff3c6c48c3771', '01a1fe1d3b177447879e1bba603b3f1b', '01a1fe1d24ad7bbead3321524a58e10c', 'inbox', NULL, '', '', 'en', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00.', NULL, 'http://127.0.0.1:35055/usage', 'sent', 0, 0, '2026-11-21 12:38:10.969062', NULL, '2026-11-21 12:38:10.969062', NULL, NULL, NULL, '2026-11-21 12:38:10.969062');
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
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fe1d2b0b7d46a5dfbef0d92f6eff', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2add7576a3fcbb41dd8a296c', 'corvo.txt', '9ac7885dbfe370273e99d2a9e40bac8aab1d5cb424f811a1deabdb5bb9f94cdb', 'text/plain', 126, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 126, 1, 1, 1, NULL, '2026-11-21 12:38:06.943647', '2026-11-21 12:38:07.814613');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fe1d2b667c47be7cffb5d1d11132', '01a1fe1d24ad7bbead3321524a58e10c', NULL, '灯塔.txt', '1f9d57f29e30bbef7a0da76f167cff0485ba30f8d0a557a095bddc2039dc054a', 'text/plain', 109, 'ready', NULL, NULL, NULL, 2, 1, 1, 1, 42, 1, 1, 1, NULL, '2026-11-21 12:38:06.965607', '2026-11-21 12:38:07.835427');
INSERT INTO document ("id", "owner_id", "collection_id", "name", "digest", "media_type", "size", "status", "error_code", "error_en", "error_zh", "attempt", "tries", "pages", "pages_done", "characters", "passages", "vectors", "text_complete", "analysis", "created_at", "ready_at") VALUES ('01a1fe1d3bac7c3da93fd7576a0a6482', '01a1fe1d24ad7bbead3321524a58e10c', NULL, 'late.txt', 'f133e6a5b0fe21400178809f4076dcc062486c57e92f8d27bbb5bd168718ee84', 'text/plain', 44, 'queued', NULL, NULL, NULL, 0, 0, NULL, 0, 0, 0, 0, 0, NULL, '2026-11-21 12:38:11.128282', NULL);
CREATE TABLE document_page (
	document_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	CONSTRAINT pk_document_page PRIMARY KEY (document_id, n), 
	CONSTRAINT fk_document_page_document_id_document FOREIGN KEY(document_id) REFERENCES document (id) ON DELETE CASCADE
);
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fe1d2b0b7d46a5dfbef0d92f6eff', 1, 0, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.
');
INSERT INTO document_page ("document_id", "n", "start", "text") VALUES ('01a1fe1d2b667c47be7cffb5d1d11132', 1, 0, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。
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
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d2ed377e1b5732410e169bec7', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-2ec9-7103-a6e6-8249670e41a9', 'corvo.txt is ready', 'You can ask about "corvo.txt" now. It has 1 page.', '2026-11-21 12:38:07.824606', NULL, 'document.ready', '/documents/01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d2edd78c886a8416cfa45961e', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-2eda-77bd-8edf-32320026d6a7', 'gone.txt is ready', 'You can ask about "gone.txt" now. It has 1 page.', '2026-11-21 12:38:07.837452', NULL, 'document.ready', '/documents/01a1fe1d-2b6e-7af6-9616-e5bec307f4fb');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d2ee376dea1520e1b3e798d17', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-2ee1-74dd-b681-83e2fac27e7a', '灯塔.txt is ready', 'You can ask about "灯塔.txt" now. It has 1 page.', '2026-11-21 12:38:07.843347', NULL, 'document.ready', '/documents/01a1fe1d-2b66-7c47-be7c-ffb5d1d11132');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d30b77c5dad272decf501c810', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-30af-743c-adc3-939581a97c95', 'Waiting for you: send_notification', 'To answer "Leave me a note.", the tool send_notification is to be called with:

{
  "title": "Note",
  "body": "214 steps"
}

It waits for your decision until 28 Nov 2026, 12:38. See what will happen, then decide:
http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk', '2026-11-21 12:38:08.310092', NULL, 'run.needs_approval', '/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d30e87b8b9846cdc5fbb0f60f', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-30e6-76a9-90f5-1c622888e348', 'Note', '214 steps', '2026-11-21 12:38:08.359935', NULL, 'message', '/runs/01a1fe1d-3001-7f9b-983f-03676413a885');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d30fe72fd8ce9eff6769f1a9b', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-30f9-7e3c-b8e4-761a3bfdbdc8', 'Your answer is there', 'Keeper has answered: Leave me a note.', '2026-11-21 12:38:08.380935', NULL, 'run.completed', '/c/01a1fe1d-3001-738b-ad4b-62198c6f3e9d');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d328b76f58c739235d63736e5', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-3289-70f8-9e68-1ddde235897d', 'Waiting for you: send_notification', 'To answer "Leave me a second note.", the tool send_notification is to be called with:

{
  "title": "Second"
}

It waits for your decision until 28 Nov 2026, 12:38. See what will happen, then decide:
http://127.0.0.1:35055/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq', '2026-11-21 12:38:08.779305', NULL, 'run.needs_approval', '/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq');
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d3b067ddca9af78da73336917', '01a1fe1d26f07fbfbbb59fa0022ead27', '01a1fe1d-3b04-7e94-8686-ace73074473a', 'Ariel came', '', '2026-11-21 12:38:10.950779', NULL, 'ferry.came', NULL);
INSERT INTO inbox_item ("id", "user_id", "key", "title", "body", "created_at", "read_at", "event", "link") VALUES ('01a1fe1d3b1b70fab474259d662c8072', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d-3b17-7447-879e-1bba603b3f1b', '80 % of your conversations used', 'You have used 4 of 5 conversations this month. The limit renews on 1 Dec 2026, 00:00.', '2026-11-21 12:38:10.969062', NULL, 'usage.warning', '/usage');
CREATE TABLE index_version (
	owner_id CHAR(32) NOT NULL, 
	removals INTEGER NOT NULL, 
	CONSTRAINT pk_index_version PRIMARY KEY (owner_id)
);
INSERT INTO index_version ("owner_id", "removals") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', 1);
CREATE TABLE installation (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_installation PRIMARY KEY (id)
);
INSERT INTO installation ("id", "name", "created_at") VALUES (1, '01a1fe1d-21ea-723b-817e-b54e890ce624', '2026-11-21 12:38:04.523480');
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
INSERT INTO invitation ("id", "created_by", "digest", "email", "email_key", "created_at", "expires_at") VALUES ('01a1fe1d29dc78f49288a6a6411462ed', '01a1fe1d24ad7bbead3321524a58e10c', '4d0c389ca22f1b1b2343771f55730fe442f761124ecf2dc3a28c9ecb0db37587', NULL, NULL, '2026-11-21 12:38:06.556503', '2026-11-28 12:38:06.556503');
CREATE TABLE journal_entry (
	run_id CHAR(32) NOT NULL, 
	n INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	body VARCHAR NOT NULL, 
	through_seq INTEGER NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (run_id, n)
);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 0, 'passages', '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9978041149988803},{"n":2,"document_id":"01a1fe1d-2b66-7c47-be7c-ffb5d1d11132","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.020887370544432904}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nWho built the lighthouse of Corvo?","timestamp":"2026-11-21T12:38:07.961443Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 2, 'message', '{"parts":[{"content":"Ana Duarte built it in 1884 [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":167,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":83,"output_tokens":7,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T12:38:07.964626Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:42737/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f817593ae679a87126611c1', 0, 'passages', '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.9665271723795559},{"n":2,"document_id":"01a1fe1d-2b66-7c47-be7c-ffb5d1d11132","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.050040166556678374}]', 2);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f817593ae679a87126611c1', 1, 'message', '{"parts":[{"content":"<passages>\n<passage n=\"1\" document=\"corvo.txt\" page=\"1\">\nThe lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.\n</passage>\n<passage n=\"2\" document=\"灯塔.txt\" page=\"1\">\n科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。\n</passage>\n</passages>\n\nHow many steps are there?","timestamp":"2026-11-21T12:38:08.037214Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d2f817593ae679a87126611c1', 2, 'message', '{"parts":[{"content":"There are 214 steps [1].","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":185,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":92,"output_tokens":5,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T12:38:08.037792Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:42737/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d30017f9b983f03676413a885', 0, 'message', '{"parts":[{"content":"Leave me a note.","timestamp":"2026-11-21T12:38:08.261570Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d30017f9b983f03676413a885', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Note\",\"body\":\"214 steps\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":90,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T12:38:08.264783Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:42737/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d30017f9b983f03676413a885', 2, 'message', '{"parts":[{"content":"Done.","id":null,"provider_name":null,"provider_details":null,"citations":null,"part_kind":"text"}],"usage":{"input_tokens":124,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":62,"output_tokens":1,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T12:38:08.367081Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:42737/v1","canonical_system":null,"provider_details":{"finish_reason":"stop"},"provider_response_id":"chatcmpl-scripted","finish_reason":"stop","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 11);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d31027319840299e309f16676', 0, 'message', '{"parts":[{"content":"Leave me a second note.","timestamp":"2026-11-21T12:38:08.770070Z","part_kind":"user-prompt"}],"timestamp":null,"instructions":null,"kind":"request","run_id":null,"conversation_id":null,"metadata":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d31027319840299e309f16676', 1, 'message', '{"parts":[{"tool_name":"send_notification","args":"{\"title\":\"Second\"}","tool_call_id":"call_2_0","tool_kind":null,"id":null,"provider_name":null,"provider_details":null,"part_kind":"tool-call"}],"usage":{"input_tokens":91,"cache_write_tokens":0,"cache_write_1h_tokens":0,"cache_read_tokens":45,"output_tokens":10,"output_reasoning_tokens":0,"input_audio_tokens":0,"cache_audio_read_tokens":0,"output_audio_tokens":0,"audio_seconds":0.0,"details":{},"cost":null},"model_name":"scripted","model_id":null,"timestamp":"2026-11-21T12:38:08.772427Z","kind":"response","provider_name":"openai","provider_url":"http://127.0.0.1:42737/v1","canonical_system":null,"provider_details":{"finish_reason":"tool_calls"},"provider_response_id":"chatcmpl-scripted","finish_reason":"tool_call","run_id":null,"conversation_id":null,"metadata":null,"workspace_ref":null,"history_digest":null,"failed_attempts":null,"state":"complete"}', 5);
INSERT INTO journal_entry ("run_id", "n", "kind", "body", "through_seq") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 0, 'passages', '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":125,"text":"The lighthouse of Corvo was built in 1884 by Ana Duarte.\nIt burns rapeseed oil, and its keeper counts 214 steps each evening.","score":0.0013412482772986831},{"n":2,"document_id":"01a1fe1d-2b66-7c47-be7c-ffb5d1d11132","document_name":"灯塔.txt","page":1,"start":0,"end":41,"text":"科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。","score":0.0001590677256075574}]', 3);
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
INSERT INTO mcp_server ("id", "owner_id", "name", "transport", "url", "command", "environment", "headers", "shared", "approval", "tools", "checked_at", "error_en", "error_zh", "created_at") VALUES ('01a1fe1d32b476bb84f8efafc8367db9', '01a1fe1d26f07fbfbbb59fa0022ead27', 'harbour', 'http', 'https://tools.example/mcp', 'null', '{}', '{"Authorization":"gAAAAABrAZCwhp5CeAKiSKYVf1LNaia1TU6LgUzurkp1zrpGH8nVRhGLsAvwewy_GpvCcZl3KeJJrh72HxQfQPhN2rbDrR_AmQ=="}', 0, 'effects', '[]', NULL, NULL, NULL, '2026-11-21 12:38:08.820679');
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
	created_at DATETIME NOT NULL, agent_id CHAR(32), folded VARCHAR, 
	CONSTRAINT pk_message PRIMARY KEY (id), 
	CONSTRAINT fk_message_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id) ON DELETE CASCADE
);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d2f347c37b0a09e6fa4a74328', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d24ad7bbead3321524a58e10c', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:07.927890', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d2f357a9485c754e0a9f29e1f', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2f347c37b0a09e6fa4a74328', '01a1fe1d2f357a68b912737dfcc9b719', 'assistant', 'complete', 'Ana Duarte built it in 1884 [1].', 1, '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 'scripted', 167, 7, 0, '2026-11-21 12:38:07.928271', NULL, 'ana duarte built it in 1884 [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d2f7f7cb7a13407c9fb2e9e30', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2f357a9485c754e0a9f29e1f', NULL, 'user', 'complete', 'How many steps are there?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:08.001956', NULL, 'how many steps are there?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d2f8175b5b53460cee6b4f126', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2f7f7cb7a13407c9fb2e9e30', '01a1fe1d2f817593ae679a87126611c1', 'assistant', 'complete', 'There are 214 steps [1].', 1, '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 'scripted', 185, 5, 0, '2026-11-21 12:38:08.002085', NULL, 'there are 214 steps [1].');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d300179d19c27572d55428a06', '01a1fe1d3001738bad4b62198c6f3e9d', '01a1fe1d24ad7bbead3321524a58e10c', NULL, NULL, 'user', 'complete', 'Leave me a note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:08.130715', NULL, 'leave me a note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d30017fb989a1d5f1751f000e', '01a1fe1d3001738bad4b62198c6f3e9d', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d300179d19c27572d55428a06', '01a1fe1d30017f9b983f03676413a885', 'assistant', 'complete', 'Done.', NULL, '[]', 'scripted', 214, 11, 0, '2026-11-21 12:38:08.130838', '01a1fe1d2ffb7043af9f396cda2c8244', 'done.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d31017db48ed291dd8638e666', '01a1fe1d3101762994fcef9daeeca98d', '01a1fe1d24ad7bbead3321524a58e10c', NULL, NULL, 'user', 'complete', 'Leave me a second note.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:08.386865', NULL, 'leave me a second note.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d3102733899388aa2b6fe43ab', '01a1fe1d3101762994fcef9daeeca98d', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d31017db48ed291dd8638e666', '01a1fe1d31027319840299e309f16676', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:08.386972', '01a1fe1d2ffb7043af9f396cda2c8244', NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d3a9f7d918cf1d9f4fb3a40c8', '01a1fe1d3a9f74e58d9eb5b469110137', '01a1fe1d26f07fbfbbb59fa0022ead27', NULL, NULL, 'user', 'complete', 'Who built the lighthouse of Corvo?', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:10.848873', NULL, 'who built the lighthouse of corvo?');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d3aa0739b83df0b20bb18d650', '01a1fe1d3a9f74e58d9eb5b469110137', '01a1fe1d26f07fbfbbb59fa0022ead27', '01a1fe1d3a9f7d918cf1d9f4fb3a40c8', '01a1fe1d3aa0737a995386071197b9b6', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:10.848983', NULL, NULL);
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d3b1c702cb14a4392ae5259b9', '01a1fe1d3b1b78da8986fa3454c6e751', '01a1fe1d24ad7bbead3321524a58e10c', NULL, NULL, 'user', 'complete', 'Tell me a long story.', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:10.973148', NULL, 'tell me a long story.');
INSERT INTO message ("id", "conversation_id", "owner_id", "parent_id", "run_id", "role", "status", "text", "found", "citations", "model", "input_tokens", "output_tokens", "tokens_estimated", "created_at", "agent_id", "folded") VALUES ('01a1fe1d3b1c773491ecf589c798c8e0', '01a1fe1d3b1b78da8986fa3454c6e751', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d3b1c702cb14a4392ae5259b9', '01a1fe1d3b1c7715b5b6a192133e940a', 'assistant', 'writing', '', NULL, '[]', NULL, 0, 0, 0, '2026-11-21 12:38:10.973255', NULL, NULL);
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
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d2ec97103a6e68249670e41a9', 'steward', 'document.ready 01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff', 'document.ready', '{"name":"corvo.txt","pages":1}', '/documents/01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff', NULL, '2026-11-21 12:38:07.817086');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d2eda77bd8edf32320026d6a7', 'steward', 'document.ready 01a1fe1d-2b6e-7af6-9616-e5bec307f4fb', 'document.ready', '{"name":"gone.txt","pages":1}', '/documents/01a1fe1d-2b6e-7af6-9616-e5bec307f4fb', NULL, '2026-11-21 12:38:07.834495');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d2ee174ddb68183e2fac27e7a', 'steward', 'document.ready 01a1fe1d-2b66-7c47-be7c-ffb5d1d11132', 'document.ready', '{"name":"灯塔.txt","pages":1}', '/documents/01a1fe1d-2b66-7c47-be7c-ffb5d1d11132', NULL, '2026-11-21 12:38:07.841313');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d30af743cadc3939581a97c95', 'steward', 'run.needs_approval 01a1fe1d-3001-7f9b-983f-03676413a885 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a note.","tool":"send_notification","what":"{\n  \"title\": \"Note\",\n  \"body\": \"214 steps\"\n}","until":"2026-11-28T12:38:08.299344+00:00","decide":"/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk"}', '/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0wAX-bmD8DZ2QTqIUAAQABAAAAAWsKyzD1xnVu-jeFI9iu1sWP9qYk', NULL, '2026-11-21 12:38:08.303282');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d30e676a990f51c622888e348', 'steward', 'message 01a1fe1d-3001-7f9b-983f-03676413a885:call_2_0', 'message', '{"title":"Note","text":"214 steps"}', '/runs/01a1fe1d-3001-7f9b-983f-03676413a885', NULL, '2026-11-21 12:38:08.358433');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d30f97e3cb8e4761a3bfdbdc8', 'steward', 'run.completed 01a1fe1d-3001-7f9b-983f-03676413a885', 'run.completed', '{"question":"Leave me a note.","agent":"Keeper"}', '/c/01a1fe1d-3001-738b-ad4b-62198c6f3e9d', NULL, '2026-11-21 12:38:08.377902');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d328970f89e681ddde235897d', 'steward', 'run.needs_approval 01a1fe1d-3102-7319-8402-99e309f16676 call_2_0 1', 'run.needs_approval', '{"question":"Leave me a second note.","tool":"send_notification","what":"{\n  \"title\": \"Second\"\n}","until":"2026-11-28T12:38:08.775744+00:00","decide":"/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq"}', '/api/v1/approvals/AaH-HSSte76tMyFSSljhDAGh_h0xAnMZhAKZ4wnxZnYAAQABAAAAAWsKyzAzt5KAXNIYm6MESiZrBIwq', NULL, '2026-11-21 12:38:08.777078');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d3b047e948686ace73074473a', '01a1fe1d-24ad-7bbe-ad33-21524a58e10c', NULL, 'ferry.came', '{"name":"Ariel"}', NULL, '01a1fe1d24ad7bbead3321524a58e10c', '2026-11-21 12:38:10.948923');
INSERT INTO notification ("id", "scope", "key", "event", "values", "link", "sender_id", "created_at") VALUES ('01a1fe1d3b177447879e1bba603b3f1b', 'steward', 'usage.warning 01a1fe1d-24ad-7bbe-ad33-21524a58e10c until 2026-12-01 conversations 80 of 5', 'usage.warning', '{"what":"conversations","percent":80,"used":4,"limit":5,"currency":"","renews":"2026-12-01T00:00:00+00:00"}', '/usage', NULL, '2026-11-21 12:38:10.967283');
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
INSERT INTO notification_address ("id", "user_id", "channel", "label", "target", "shown", "created_at", "broken_at") VALUES ('01a1fe1d3af379d4adbdc534076cadc7', '01a1fe1d26f07fbfbbb59fa0022ead27', 'webhook', '', 'gAAAAABrAZCyE1idy0LFaXkiqwfMXGAhMsRVz7qcZeaQweTLG84Szj2HGjw6QNp7M4TJ78dONgCqFOBHepSVTP22dbRfG0GYOzUjyxVQ2R5mQdLlPrN53PFJuvLwP-iMYCNkWLzykrXHrrr5zlTvGInTxcjM56_IEiw5GybtY57sV38k64SXuEMpS1_KsohEQGEzVmD4XubfcwyYVTBY4KUr0uyueN8RNg==', 'harbour.example.org', '2026-11-21 12:38:10.931630', NULL);
CREATE TABLE notification_choice (
	user_id CHAR(32) NOT NULL, 
	event VARCHAR NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	wanted BOOLEAN NOT NULL, 
	CONSTRAINT pk_notification_choice PRIMARY KEY (user_id, event, channel), 
	CONSTRAINT fk_notification_choice_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO notification_choice ("user_id", "event", "channel", "wanted") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', 'ferry.came', 'webhook', 1);
CREATE TABLE notification_event (
	name VARCHAR NOT NULL, 
	"values" JSON NOT NULL, 
	about VARCHAR NOT NULL, 
	usual JSON NOT NULL, 
	must_tell BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_notification_event PRIMARY KEY (name)
);
INSERT INTO notification_event ("name", "values", "about", "usual", "must_tell", "created_at") VALUES ('ferry.came', '{"name":"text"}', 'A ferry came.', '["inbox"]', 0, '2026-11-21 12:38:10.917705');
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
INSERT INTO notification_habits ("user_id", "zone", "quiet_from", "quiet_to", "digest", "digest_hour") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', 'UTC', NULL, NULL, 'daily', 8);
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
INSERT INTO notification_template ("event", "channel", "language", "title", "text", "html", "changed_at") VALUES ('ferry.came', 'any', 'en', '{{ name }} came', '', NULL, '2026-11-21 12:38:10.924048');
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
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (1, '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2add7576a3fcbb41dd8a296c', '01a1fe1d2b0b7d46a5dfbef0d92f6eff', 0, 1, 0, 125, 'The lighthouse of Corvo was built in 1884 by Ana Duarte.
It burns rapeseed oil, and its keeper counts 214 steps each evening.');
INSERT INTO passage ("id", "owner_id", "collection_id", "document_id", "n", "page", "start", "end", "text") VALUES (3, '01a1fe1d24ad7bbead3321524a58e10c', NULL, '01a1fe1d2b667c47be7cffb5d1d11132', 0, 1, 0, 41, '科尔沃岛的灯塔建于1884年，由安娜·杜阿尔特建造。灯塔看守人每晚数214级台阶。');
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
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (1, 1, 1, '01a1fe1d24ad7bbead3321524a58e10c', X'DAA4802B331CF42262A9D7A90FB0980D2FAD261D182720ACC3A6C9A82BA4DAA871AC76ACD02DBDADFF2B1AA91C240B97082A6F2E3EA91517532C25A7F92B5EA8C0AE51217C22422481286CACC32E982CDDA56A221525D2A6B9AA6C2473A7A7AED922A5AC5129C42C6AA20EACEC2742AD22A99C1EEF2CAA23732C1CA072ABC4A5D4ACF5AC16A41FADE8295E25AF2CA0A79023EBAD5CAD0C25ECA10420A9AD9AAC0326C61B2C2456304129E5262010C9A8972FAF22B815A513A5AE5A27AB2A952A5FA7B32E7FAC6DAB2925FDA00EAFE22166ABD7A4F2282C2E7A2B032A2BA8F418E52CE5A2F1A32E973BA501A8222CC52A822D8AABC9219D23FCA017A9802C0080C120C72CB5A83E235C2BCE1CC4AB2D2B45AD39AD70263EAC54AFC42BC42172A95F2C9A162DAC8DAEBCA3E3A64E9E262A13A10D284CAAD5A531AE3B274629F2A9262C1D2C2C1AE99EB29498AA82AEEDA6A92C0F29CD23D72BAF220F2C6FAB002AF3281529BAA5692C85ADE321502B902E05ADE9A9892F82276A24842CB228A52C1827FCAA5B9E09259D2BCB1408AA8AA8BFA6069AF028362D1C2661A416A48122E8A5D924CA2A44A87C2CED8CD0A9FD2972ABB2A0272B8BA28D2AC8AF4EB000807321460184299DACB6A8E5A194AD8EA85920D526A2255AAC382AE92ACBA36C2CB32CD629C7A8AE967226332869A789938AA9AB2C8F2856AD16A65D995E1DF21673AAF929FFA81A2C622A212A761ABD247D2DF3A47C2439A42F0F86AFBA271BA4D922722AEF25CBA5BFAB4424412AF9ABE528301A779B58A8962BD824FF062B2FA308AD280C25FA9E1CAA572BEEA3A12239AC512394ABE99E7B95F420EEAE4699A4AB12AB42A7CEA24A1E41ABCF28DEADF515D624308F85A66D9B1211C7A20080D81FF82C3CA780244D2CCCA84C28829A05A953A9F79BBEA4002DC42CD12AA2AA9C28752288A73FADEC25C3AA2E29289A28A8102B5A2CA825332B2BA80A269429F5212BA4D31659A7D82448A815AE5DA597A9FE2B7026D72B042D2C2EE49F31AE63AC0C2A642CB026432E272C2F2A27AC412729A4D2160FAA5825282CD824D321');
INSERT INTO passage_vector ("id", "space_id", "passage_id", "owner_id", "vector") VALUES (3, 1, 3, '01a1fe1d24ad7bbead3321524a58e10c', X'C824B8307E1C2A1F82ADB32827296AA43DAB202649318DAE331F4EADC5A68A2156AD27289BA3D9A560A480298B208D224AA89D2857AA37AD162CED2B2DAD692A712C22A6BB249D270B2011257F9F6A299EA9D6A5E42AE3AD1C27B926901E10287022CD2527AAFE27F7A7AAA10D2AF4A9BA2568AC13ABB025AEAB812CE62C3023F1A017A90F2DB6ABF6AA9122D428D0A31D9D41A415ADEFAD9622859E4BA01EAC28A517900B2A82A6ADA85C2A12AEFEAC46104DAD089F362A1C22F129A19A4EA2F0A9511E47A82D264425BD1091A7642DE6ABA2ACFFAAE3AC56A6182C8E27E9AD91A8FAA69E2650A084AB23A8BAA4022A7FA1A1963BAE55A7FFAED39E332D0000071D6E21CF990A254A1F64AB14A7B5A89A9AC4A5AC1999ADF3AC83A85294A32415A9ECA9512EB9AC0D28ACA856A0B5A86025A029B92830AD20A8E8258D2CA4A498A9A5AC99AB7AAC76240823D6A682293E225BA08C25D8A9A229032C042966A5192F5BA87FAD2FA9D0AB371DC19C4CAF0BAD8029B7AA8FA5582574AC4A24F1298BA930A6111D54A8232710AAD7A9FDA5C4299AA7EEABCE27FA22D49CB5295C23B6A9B92C7EA7492A012C93231325142A5B2A8126A1AF6F2A6929B097EEA300808425EA295CAA8DA8902B7FAC0CA68A2E3027EFA0D6A5F3A4701CDF22701C389A30248C30ACA985204CABEFAD12AD2AA61C1CF826E52A1DB125A6C420E2A55FA8C7A8BC2FD7A648A86F2C82AF31ADE424C424922C7F2E0E290D284F19ECAC84A9FBAAA5A6CA2E96A9EA2947ACE69FFB9412201021291C729D27A80F234CADA72916AB6D28B029EEA10C2400AEE22D79A65AA7012C84AB462AC2A7292BE529C71BE2AB1AA579A9382BCFAD91ACBD2547A0AEA5AEA886A7B5A8A9A580A62E2C0180652511ACDEA4D7A9062893A4AE0ED395A02919A579A83827AB9E2A2C32A431A854A7AC2A3D25E4AA4E2B9B1C962957ACDEAC402CF8AA75A680AF9DA1EBA3B9200DA663ACCB24B92A162D8EAAA79C3BAE0D29C99F1A2B9321D53022A36D2B1428BDAA4C1CD724A4281F2F01A850AD0EAA982607A75626A0226A313B2782A80C25');
CREATE VIRTUAL TABLE passage_words
USING fts5(scope, words, tokenize = 'porter unicode61');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (1, 'o01a1fe1d24ad7bbead3321524a58e10c0 d01a1fe1d2b0b7d46a5dfbef0d92f6eff0 c01a1fe1d2add7576a3fcbb41dd8a296c0', 'corvo the lighthouse of corvo was built in 1884 by ana duarte it burns rapeseed oil and its keeper counts 214 steps each evening');
INSERT INTO passage_words ("rowid", "scope", "words") VALUES (3, 'o01a1fe1d24ad7bbead3321524a58e10c0 d01a1fe1d2b667c47be7cffb5d1d111320', '灯塔 科尔 沃 岛 的 灯塔 建于 1884 年 由 安娜 尔特 杜阿尔 阿尔特 杜阿尔特 建造 灯塔 看守 人 每晚 数 214 级 台阶');
CREATE TABLE push_key (
	id INTEGER NOT NULL, 
	sealed VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_push_key PRIMARY KEY (id)
);
INSERT INTO push_key ("id", "sealed", "created_at") VALUES (1, 'gAAAAABrAZCsykJh1Q4LjCnQag5JHqw7ipV7G9EuKn4pD_5lIsnHOu8OpRyDYGpyNgZHeRjen9RIfYEQoASAnTSwu68e84HhNHH6JNnKQKmFTOUGo0uvPYZ38hK7KLDYZDpImDogOkHu41qkDD2xGrr-DMfo1tUKBxLevJEbBUh-b85xGJgd4vd5iknskPnwB4IMtR1nYmq3KPwyLb8CW-x0lKRZQ2PUJa7DS9i4ij3SvqHBmVc5iKoQunEqGuhInW244Ojzh3bOemYz6fxO-_UDMlTziTH95LbNlW_8R6RKUffmTnPmC8CyOaYIry71iwasyZv9qZPqSBTVX9wDf3CyQUtINtAFJu1tBlpGzZ1osCavDRftNDDD3QtQZJNh_R3v4kdWiWdMLikABA3jZlLtKueQlCYHoA==', '2026-11-21 12:38:04.852486');
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
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('3498545AB27885E61177F005B06C8F9B', 'embed', NULL, 8, NULL, NULL, 1, 0, 0.5, 1795264685000, 1795264685029, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('64C3A45DD4410EB9C0F08E164C655683', 'read', NULL, 16, NULL, NULL, 1, 0, 0.5, 1795264685000, 1795264685009, 'steward', NULL, NULL, NULL, NULL);
INSERT INTO queues ("queue_id", "name", "concurrency", "worker_concurrency", "rate_limit_max", "rate_limit_period_sec", "priority_enabled", "partition_queue", "polling_interval_sec", "created_at", "updated_at", "application_name", "partition_concurrency", "partition_worker_concurrency", "partition_rate_limit_max", "partition_rate_limit_period_sec") VALUES ('8D1D02A974E6A6592AF0882EDFAD156D', 'runs', NULL, 32, NULL, NULL, 1, 0, 0.5, 1795264685000, 1795264685031, 'steward', NULL, NULL, NULL, NULL);
CREATE TABLE refresh_token (
	digest VARCHAR(64) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	rotated_at DATETIME, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_refresh_token PRIMARY KEY (digest), 
	CONSTRAINT fk_refresh_token_session_id_session FOREIGN KEY(session_id) REFERENCES session (id) ON DELETE CASCADE
);
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('a6d1c3db5fbb33e3b919d18332a6e56e6c764247a1db15c6a2ce5f598a8a78d7', '01a1fe1d281f7163af90b5fdb3eca7b6', NULL, '2026-12-21 12:38:06.010626');
INSERT INTO refresh_token ("digest", "session_id", "rotated_at", "expires_at") VALUES ('febc52dff977659144fceb7bb8a900190890a588e2e0b18bc950d1bcc8fd1159', '01a1fe1d26217bea93633fae8e6fa22d', NULL, '2026-12-21 12:38:05.403894');
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
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d2f347c37b0a09e6fa4a74328', '01a1fe1d2f357a9485c754e0a9f29e1f', NULL, 'completed', 1, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', 'scripted', 'Ana Duarte built it in 1884 [1].', 1, 9.97804114998880331555e-01, '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}]', 1, 167, 7, 0, NULL, NULL, NULL, '2026-11-21 12:38:07.926798', '2026-11-21 12:38:07.933642', '2026-11-21 12:38:07.982688', 'null', 'en', NULL, '01a1fe1d-2f35-7a68-b912-737dfcc9b719', NULL, 28, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d2f817593ae679a87126611c1', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d2f337bab8c72c71cd2768dc0', '01a1fe1d2f7f7cb7a13407c9fb2e9e30', '01a1fe1d2f8175b5b53460cee6b4f126', NULL, 'completed', 1, 0, 'How many steps are there?', 'null', 'null', 'scripted', 'There are 214 steps [1].', 1, 9.66527172379555876702e-01, '[{"n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}]', 1, 185, 5, 0, NULL, NULL, NULL, '2026-11-21 12:38:08.001632', '2026-11-21 12:38:08.009915', '2026-11-21 12:38:08.044581', 'null', 'en', NULL, '01a1fe1d-2f81-7593-ae67-9a87126611c1', NULL, 26, NULL, NULL, 0, 0);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d30017f9b983f03676413a885', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d3001738bad4b62198c6f3e9d', '01a1fe1d300179d19c27572d55428a06', '01a1fe1d30017fb989a1d5f1751f000e', '01a1fe1d2ffb7043af9f396cda2c8244', 'completed', 2, 0, 'Leave me a note.', 'null', 'null', 'scripted', 'Done.', NULL, NULL, '[]', 2, 214, 11, 0, NULL, NULL, NULL, '2026-11-21 12:38:08.130269', '2026-11-21 12:38:08.256555', '2026-11-21 12:38:08.372824', '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fe1d-30d9-7931-8792-e14cd9b426b1', NULL, 72, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d31027319840299e309f16676', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d3101762994fcef9daeeca98d', '01a1fe1d31017db48ed291dd8638e666', '01a1fe1d3102733899388aa2b6fe43ab', '01a1fe1d2ffb7043af9f396cda2c8244', 'waiting_approval', 1, 0, 'Leave me a second note.', 'null', 'null', 'scripted', NULL, NULL, NULL, '[]', 1, 91, 10, 0, NULL, NULL, NULL, '2026-11-21 12:38:08.386529', '2026-11-21 12:38:08.748941', NULL, '{"name":"Keeper","instructions":"","models":[],"tools":["send_notification"],"grounded":false,"max_rounds":10,"max_seconds":600.0,"max_tokens":null,"temperature":null,"brought":null}', 'en', NULL, '01a1fe1d-3102-7319-8402-99e309f16676', NULL, 15, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d3aa0737a995386071197b9b6', '01a1fe1d26f07fbfbbb59fa0022ead27', '01a1fe1d3a9f74e58d9eb5b469110137', '01a1fe1d3a9f7d918cf1d9f4fb3a40c8', '01a1fe1d3aa0739b83df0b20bb18d650', NULL, 'queued', 0, 0, 'Who built the lighthouse of Corvo?', 'null', 'null', NULL, NULL, NULL, NULL, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 12:38:10.848512', NULL, NULL, 'null', 'en', NULL, '01a1fe1d-3aa0-737a-9953-86071197b9b6', NULL, 0, NULL, NULL, 0, 1);
INSERT INTO run ("id", "owner_id", "conversation_id", "asked_id", "message_id", "agent_id", "status", "attempt", "cancel_requested", "question", "collection_ids", "document_ids", "model", "output", "found", "confidence", "citations", "rounds", "input_tokens", "output_tokens", "tokens_estimated", "error_code", "error_en", "error_zh", "created_at", "started_at", "finished_at", "definition", "language", "warnings", "job_id", "cost_micros", "worked_ms", "stopped_by", "error_facts", "tries", "background") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', '01a1fe1d24ad7bbead3321524a58e10c', '01a1fe1d3b1b78da8986fa3454c6e751', '01a1fe1d3b1c702cb14a4392ae5259b9', '01a1fe1d3b1c773491ecf589c798c8e0', NULL, 'running', 1, 0, 'Tell me a long story.', 'null', 'null', NULL, NULL, 0, 1.34124827729868311039e-03, '[]', 0, 0, 0, 0, NULL, NULL, NULL, '2026-11-21 12:38:10.972737', '2026-11-21 12:38:10.987847', NULL, 'null', 'en', '[{"kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}]', '01a1fe1d-3b1c-7715-b5b6-a192133e940a', NULL, 0, NULL, NULL, 0, 0);
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
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 1, 'run.started', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":1,"type":"run.started","conversation_id":"01a1fe1d-2f33-7bab-8c72-c71cd2768dc0","message_id":"01a1fe1d-2f35-7a94-85c7-54e0a9f29e1f","agent_id":null,"question":"Who built the lighthouse of Corvo?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 2, 'step', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":2,"type":"step","kind":"search","query":"Who built the lighthouse of Corvo?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 3, 'step', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 4, 'text.delta', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":4,"type":"text.delta","text":"Ana Duarte built it in 1884 [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 5, 'step.finished', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":167,"output_tokens":7,"estimated":false,"cost_micros":null,"ms":4}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 6, 'citation', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":6,"type":"citation","n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":0,"end":56,"quote":"The lighthouse of Corvo was built in 1884 by Ana Duarte.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 7, 'usage', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":7,"type":"usage","input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f357a68b912737dfcc9b719', 8, 'run.completed', '{"run_id":"01a1fe1d-2f35-7a68-b912-737dfcc9b719","seq":8,"type":"run.completed","conversation_id":"01a1fe1d-2f33-7bab-8c72-c71cd2768dc0","message_id":"01a1fe1d-2f35-7a94-85c7-54e0a9f29e1f","found":true,"usage":{"input_tokens":167,"output_tokens":7,"total_tokens":174,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 1, 'run.started', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":1,"type":"run.started","conversation_id":"01a1fe1d-2f33-7bab-8c72-c71cd2768dc0","message_id":"01a1fe1d-2f81-75b5-b534-60cee6b4f126","agent_id":null,"question":"How many steps are there?"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 2, 'step', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":2,"type":"step","kind":"search","query":"How many steps are there?","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 3, 'step', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":3,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 4, 'text.delta', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":4,"type":"text.delta","text":"There are 214 steps [1]."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 5, 'step.finished', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":5,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":185,"output_tokens":5,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 6, 'citation', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":6,"type":"citation","n":1,"document_id":"01a1fe1d-2b0b-7d46-a5df-bef0d92f6eff","document_name":"corvo.txt","page":1,"start":57,"end":125,"quote":"It burns rapeseed oil, and its keeper counts 214 steps each evening.","verified":true}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 7, 'usage', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":7,"type":"usage","input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d2f817593ae679a87126611c1', 8, 'run.completed', '{"run_id":"01a1fe1d-2f81-7593-ae67-9a87126611c1","seq":8,"type":"run.completed","conversation_id":"01a1fe1d-2f33-7bab-8c72-c71cd2768dc0","message_id":"01a1fe1d-2f81-75b5-b534-60cee6b4f126","found":true,"usage":{"input_tokens":185,"output_tokens":5,"total_tokens":190,"estimated":false},"model":"scripted","rounds":1,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 1, 'run.started', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":1,"type":"run.started","conversation_id":"01a1fe1d-3001-738b-ad4b-62198c6f3e9d","message_id":"01a1fe1d-3001-7fb9-89a1-d5f1751f000e","agent_id":"01a1fe1d-2ffb-7043-af9f-396cda2c8244","question":"Leave me a note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 10, 'text.delta', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":10,"type":"text.delta","text":"Done."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 11, 'step.finished', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":11,"type":"step.finished","kind":"model","round":2,"model":"scripted","input_tokens":124,"output_tokens":1,"estimated":false,"cost_micros":null,"ms":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 12, 'usage', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":12,"type":"usage","input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false,"model":"scripted"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 13, 'run.completed', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":13,"type":"run.completed","conversation_id":"01a1fe1d-3001-738b-ad4b-62198c6f3e9d","message_id":"01a1fe1d-3001-7fb9-89a1-d5f1751f000e","found":null,"usage":{"input_tokens":214,"output_tokens":11,"total_tokens":225,"estimated":false},"model":"scripted","rounds":2,"stopped_by":null}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 2, 'step', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 3, 'step.finished', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":90,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":34}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 4, 'tool.call', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 5, 'approval.requested', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Note","body":"214 steps"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T12:38:08.299344Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 6, 'run.waiting', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 7, 'approval.decided', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":7,"type":"approval.decided","call_id":"call_2_0","name":"send_notification","decision":"approve","reason":null,"arguments":{"title":"Note","body":"214 steps"},"decided_at":"2026-11-21T12:38:08.342992Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 8, 'tool.result', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":8,"type":"tool.result","call_id":"call_2_0","name":"send_notification","outcome":"ok","result":"The message is on its way, on the channels that the user has chosen.","ms":6}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d30017f9b983f03676413a885', 9, 'step', '{"run_id":"01a1fe1d-3001-7f9b-983f-03676413a885","seq":9,"type":"step","kind":"model","round":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 1, 'run.started', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":1,"type":"run.started","conversation_id":"01a1fe1d-3101-7629-94fc-ef9daeeca98d","message_id":"01a1fe1d-3102-7338-9938-8aa2b6fe43ab","agent_id":"01a1fe1d-2ffb-7043-af9f-396cda2c8244","question":"Leave me a second note."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 2, 'step', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":2,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 3, 'step.finished', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":3,"type":"step.finished","kind":"model","round":1,"model":"scripted","input_tokens":91,"output_tokens":10,"estimated":false,"cost_micros":null,"ms":3}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 4, 'tool.call', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":4,"type":"tool.call","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"}}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 5, 'approval.requested', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":5,"type":"approval.requested","call_id":"call_2_0","name":"send_notification","arguments":{"title":"Second"},"question":"approval","asked":1,"why":null,"choices":["approve","reject"],"expires_at":"2026-11-28T12:38:08.775744Z"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d31027319840299e309f16676', 6, 'run.waiting', '{"run_id":"01a1fe1d-3102-7319-8402-99e309f16676","seq":6,"type":"run.waiting","call_ids":["call_2_0"]}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 1, 'run.started', '{"run_id":"01a1fe1d-3b1c-7715-b5b6-a192133e940a","seq":1,"type":"run.started","conversation_id":"01a1fe1d-3b1b-78da-8986-fa3454c6e751","message_id":"01a1fe1d-3b1c-7734-91ec-f589c798c8e0","agent_id":null,"question":"Tell me a long story."}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 2, 'usage.warning', '{"run_id":"01a1fe1d-3b1c-7715-b5b6-a192133e940a","seq":2,"type":"usage.warning","kind":"conversations","percent":80,"used":4,"limit":5,"renews_at":"2026-12-01T00:00:00+00:00"}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 3, 'step', '{"run_id":"01a1fe1d-3b1c-7715-b5b6-a192133e940a","seq":3,"type":"step","kind":"search","query":"Tell me a long story.","passages":2}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 4, 'step', '{"run_id":"01a1fe1d-3b1c-7715-b5b6-a192133e940a","seq":4,"type":"step","kind":"model","round":1}');
INSERT INTO run_event ("run_id", "seq", "type", "data") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', 5, 'text.delta', '{"run_id":"01a1fe1d-3b1c-7715-b5b6-a192133e940a","seq":5,"type":"text.delta","text":"the reader"}');
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
INSERT INTO schedule ("id", "owner_id", "name", "question", "agent_id", "conversation_id", "collection_ids", "document_ids", "cron", "at", "time_zone", "active", "missed", "next_at", "created_at", "updated_at") VALUES ('01a1fe1d32bb7c5d8cd546ec80e3b991', '01a1fe1d26f07fbfbbb59fa0022ead27', 'once', 'Who built the lighthouse of Corvo?', NULL, NULL, 'null', 'null', NULL, '2026-11-21 12:38:10.824688', 'UTC', 0, 'run_once', NULL, '2026-11-21 12:38:08.827729', '2026-11-21 12:38:08.827729');
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
INSERT INTO schedule_tick ("schedule_id", "due_at", "run_id", "state", "missed", "told_en", "told_zh", "error_code", "created_at") VALUES ('01a1fe1d32bb7c5d8cd546ec80e3b991', '2026-11-21 12:38:10.824688', '01a1fe1d3aa0737a995386071197b9b6', 'started', 0, NULL, NULL, NULL, '2026-11-21 12:38:10.850745');
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
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fe1d26217bea93633fae8e6fa22d', '01a1fe1d24ad7bbead3321524a58e10c', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 12:38:05.403894', '2026-11-21 12:38:05.403894', '2026-12-21 12:38:05.403894');
INSERT INTO session ("id", "user_id", "user_agent", "address", "created_at", "used_at", "expires_at") VALUES ('01a1fe1d281f7163af90b5fdb3eca7b6', '01a1fe1d26f07fbfbbb59fa0022ead27', 'python-httpx/0.28.1', '127.0.0.1', '2026-11-21 12:38:06.010626', '2026-11-21 12:38:06.010626', '2026-12-21 12:38:06.010626');
CREATE TABLE sign_in_failure (
	id CHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	failed_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_failure PRIMARY KEY (id)
);
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fe1d2ad47821936f786cb008bf78', '152045dcfc30480306c0be204d4d4c74e57c0ad3da098b6f2996539d3e6f54a6', '2026-11-21 12:38:06.734934');
INSERT INTO sign_in_failure ("id", "subject", "failed_at") VALUES ('01a1fe1d2ad47871816b0090f135f012', 'e8b9d55c6dd432c80a39b97be2ce614e8dd29e893138ebeab44cd03c5a5202d7', '2026-11-21 12:38:06.734934');
CREATE TABLE sign_in_mark (
	user_id CHAR(32) NOT NULL, 
	mark VARCHAR(64) NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_sign_in_mark PRIMARY KEY (user_id, mark), 
	CONSTRAINT fk_sign_in_mark_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 12:38:05.403894');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 12:38:05.403894');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', '61e9ed7ca7079cd3a56b3e7a8aa10cc8918ec1bdefc01e7a55a4e9828d9f4928', '2026-11-21 12:38:06.010626');
INSERT INTO sign_in_mark ("user_id", "mark", "seen_at") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', 'c599905beb15ca527be604cf5eb80bb5b91569719a1421912fa197b84dcfc37c', '2026-11-21 12:38:06.010626');
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
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fe1d30017f9b983f03676413a885', 'call_2_0', '01a1fe1d24ad7bbead3321524a58e10c', 1, 1, 'send_notification', '{"title":"Note","body":"214 steps"}', 0, 'done', 'approval', 1, NULL, 'approve', NULL, '01a1fe1d24ad7bbead3321524a58e10c', '2026-11-21 12:38:08.342992', 1, NULL, 'ok', 'The message is on its way, on the channels that the user has chosen.', 8, '2026-11-21 12:38:08.299156', '2026-11-21 12:38:08.356363', '2026-11-21 12:38:08.362217', 6);
INSERT INTO tool_call ("run_id", "call_id", "owner_id", "round", "n", "name", "arguments", "edited", "state", "question", "asked", "why", "decision", "reason", "decided_by", "decided_at", "decision_told", "expires_at", "outcome", "result", "through_seq", "created_at", "started_at", "finished_at", "ms") VALUES ('01a1fe1d31027319840299e309f16676', 'call_2_0', '01a1fe1d24ad7bbead3321524a58e10c', 1, 1, 'send_notification', '{"title":"Second"}', 0, 'waiting', 'approval', 1, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-28 12:38:08.775744', NULL, NULL, 5, '2026-11-21 12:38:08.775625', NULL, NULL, 0);
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
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', '2026-11-21', '', 4, 0, 0, 0, NULL, 0, '2026-11-21 12:38:10.958660');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', '2026-11-21', 'scripted', 0, 3, 657, 33, NULL, 126, '2026-11-21 12:38:08.779871');
INSERT INTO usage_day ("user_id", "day", "model", "conversations", "messages", "input_tokens", "output_tokens", "cost_micros", "answering_ms", "last_active") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', '2026-11-21', '', 1, 0, 0, 0, NULL, 0, '2026-11-21 12:38:10.846554');
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
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', '2026-11-01', 4, 690, 0, 4660, 0);
INSERT INTO usage_month ("user_id", "month", "conversations", "tokens", "cost_micros", "reserved_tokens", "reserved_micros") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', '2026-11-01', 1, 0, 0, 0, 0);
CREATE TABLE usage_price (
	model VARCHAR NOT NULL, 
	input_micros_per_million BIGINT NOT NULL, 
	output_micros_per_million BIGINT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_usage_price PRIMARY KEY (model)
);
INSERT INTO usage_price ("model", "input_micros_per_million", "output_micros_per_million", "changed_at") VALUES ('openai:scripted', 2000000, 8000000, '2026-11-21 12:38:08.104899');
CREATE TABLE usage_reservation (
	run_id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	month DATE NOT NULL, 
	tokens BIGINT NOT NULL, 
	cost_micros BIGINT NOT NULL, 
	CONSTRAINT pk_usage_reservation PRIMARY KEY (run_id), 
	CONSTRAINT fk_usage_reservation_user_id_user_account FOREIGN KEY(user_id) REFERENCES user_account (id) ON DELETE CASCADE
);
INSERT INTO usage_reservation ("run_id", "user_id", "month", "tokens", "cost_micros") VALUES ('01a1fe1d3b1c7715b5b6a192133e940a', '01a1fe1d24ad7bbead3321524a58e10c', '2026-11-01', 4660, 0);
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
INSERT INTO usage_user_limits ("user_id", "conversations", "tokens", "money_micros") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', 5, 1000000, NULL);
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
INSERT INTO usage_warning ("user_id", "month", "kind", "percent", "of_limit", "warned_at") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', '2026-11-01', 'conversations', 80, 5, '2026-11-21 12:38:10.958660');
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
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fe1d24ad7bbead3321524a58e10c', 'admin', 'admin', 'admin@example.com', 'admin@example.com', '$argon2id$v=19$m=19456,t=2,p=1$nLTBC+jvD62YoFEMumSH2g$sYs82wJa1JE0AtS72U9wjX4fwMWsrZW3HOwBew3ahSI', 'admin', 'en', 1, 1, NULL, '2026-11-21 12:38:05.229344');
INSERT INTO user_account ("id", "username", "username_key", "email", "email_key", "password_hash", "role", "language", "active", "founder", "erasing_since", "created_at") VALUES ('01a1fe1d26f07fbfbbb59fa0022ead27', 'mei', 'mei', 'mei@example.com', 'mei@example.com', '$argon2id$v=19$m=19456,t=2,p=1$1+KcnJv39y0hKng7Q/1dHg$R/LZZBKhTvDlllVd9B1nbsA2eAFOoBhNUNsO/aYt9Vs', 'member', 'en', 1, NULL, NULL, '2026-11-21 12:38:05.808755');
CREATE TABLE vector_space (
	id INTEGER NOT NULL, 
	model VARCHAR NOT NULL, 
	dimensions INTEGER NOT NULL, 
	CONSTRAINT pk_vector_space PRIMARY KEY (id), 
	CONSTRAINT uq_vector_space_model_dimensions UNIQUE (model, dimensions)
);
INSERT INTO vector_space ("id", "model", "dimensions") VALUES (1, 'all-MiniLM-L6-v2', 384);
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
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2b60-724b-9c60-73aa80892f89', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjBiLTdkNDYtYTVkZi1iZWYwZDkyZjZlZmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJhZTktNzZjZS1hZWNiLWY3YzlhZDkzZjRlNpRzdS4=', 1795264686000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2b73-7522-a9a3-0f6a66a22535', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjZlLTdhZjYtOTYxNi1lNWJlYzMwN2Y0ZmKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJiNjUtNzA3Zi1iZTAyLTkxYTUxNzAzOGQwNZRzdS4=', 1795264686000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2b75-7ccb-ba0f-fcd7fb31cf94', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjY2LTdjNDctYmU3Yy1mZmI1ZDFkMTExMzKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJiNjUtNzA3Zi1iZTAyLTkxYTUxNzAzOGQwNZRzdS4=', 1795264686000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2c5d-7977-9419-382bbb0a1ec0', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjBiLTdkNDYtYTVkZi1iZWYwZDkyZjZlZmaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJhZTktNzZjZS1hZWNiLWY3YzlhZDkzZjRlNpRzdS4=', 1795264687000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2c9f-7515-8a97-9a7b6394faa6', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjZlLTdhZjYtOTYxNi1lNWJlYzMwN2Y0ZmKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJiNjUtNzA3Zi1iZTAyLTkxYTUxNzAzOGQwNZRzdS4=', 1795264687000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2e90-7a35-b653-824a6755beb4', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yYjY2LTdjNDctYmU3Yy1mZmI1ZDFkMTExMzKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJiNjUtNzA3Zi1iZTAyLTkxYTUxNzAzOGQwNZRzdS4=', 1795264687000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2f35-7a68-b912-737dfcc9b719', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yZjM1LTdhNjgtYjkxMi03MzdkZmNjOWI3MTmUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJmMjQtN2YwMS1iMGVhLTBiODJmOTdhNmM2ZJRzdS4=', 1795264687000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-2f81-7593-ae67-9a87126611c1', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0yZjgxLTc1OTMtYWU2Ny05YTg3MTI2NjExYzGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJmN2MtN2Q4NC1iYzZlLWE5MzZjNzdlNmMwYZRzdS4=', 1795264688000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-3001-7f9b-983f-03676413a885', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zMDAxLTdmOWItOTgzZi0wMzY3NjQxM2E4ODWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTJmZmQtNzFjZS04MzgwLTg0YmIwNDllYmU2OZRzdS4=', 1795264688000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-30d9-7931-8792-e14cd9b426b1', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zMDAxLTdmOWItOTgzZi0wMzY3NjQxM2E4ODWUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTMwZDAtN2M0Ni1hMWE0LWMzNGVlNjEzYjUyYpRzdS4=', 1795264688000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-3102-7319-8402-99e309f16676', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zMTAyLTczMTktODQwMi05OWUzMDlmMTY2NzaUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTMwZmEtN2FiMC1hNjhhLTExNGU1MzYyZGFlMpRzdS4=', 1795264688000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-3aa0-737a-9953-86071197b9b6', 'gASVQAAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zYWEwLTczN2EtOTk1My04NjA3MTE5N2I5YjaUhZSMBmt3YXJnc5R9lHUu', 1795264690000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-3b1c-7715-b5b6-a192133e940a', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zYjFjLTc3MTUtYjViNi1hMTkyMTMzZTk0MGGUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTNiMGEtNzlmNi04ZmFjLWQwOTJjYmI5N2MwOZRzdS4=', 1795264690000);
INSERT INTO workflow_input ("workflow_uuid", "inputs", "retention_timestamp") VALUES ('01a1fe1d-3bb8-79ef-b841-a6553ff5e5e0', 'gASVdQAAAAAAAAB9lCiMBGFyZ3OUjCQwMWExZmUxZC0zYmFjLTdjM2QtYTkzZi1kNzU3NmEwYTY0ODKUhZSMBmt3YXJnc5R9lIwKcmVxdWVzdF9pZJSMJDAxYTFmZTFkLTNiYTgtN2RiYS04NGUyLTY4ZWVjMTM4YWU3NZRzdS4=', 1795264691000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2b60-724b-9c60-73aa80892f89', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2b73-7522-a9a3-0f6a66a22535', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2b75-7ccb-ba0f-fcd7fb31cf94', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2c5d-7977-9419-382bbb0a1ec0', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2c9f-7515-8a97-9a7b6394faa6', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2e90-7a35-b653-824a6755beb4', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2f35-7a68-b912-737dfcc9b719', 'gAROLg==', NULL, 1795264687000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-2f81-7593-ae67-9a87126611c1', 'gAROLg==', NULL, 1795264688000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-3001-7f9b-983f-03676413a885', 'gAROLg==', NULL, 1795264688000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-30d9-7931-8792-e14cd9b426b1', 'gAROLg==', NULL, 1795264688000);
INSERT INTO workflow_output ("workflow_uuid", "output", "error", "retention_timestamp") VALUES ('01a1fe1d-3102-7319-8402-99e309f16676', 'gAROLg==', NULL, 1795264688000);
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
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2b60-724b-9c60-73aa80892f89', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264686000, 1795264687000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', '86ed5e1a-639d-4ec2-bd35-9d4ad5ccbdb8');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2b73-7522-a9a3-0f6a66a22535', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264686000, 1795264687000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', 'daf457e8-206c-4146-a682-411472990782');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2b75-7ccb-ba0f-fcd7fb31cf94', 'SUCCESS', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264686000, 1795264687000, '1', NULL, NULL, NULL, 1, 'read', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', 'c0219261-2d22-4b1e-919c-3f58a7223d84');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2c5d-7977-9419-382bbb0a1ec0', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264687000, 1795264687000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', '131e0499-0859-4756-a78b-36523b26019c');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2c9f-7515-8a97-9a7b6394faa6', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264687000, 1795264687000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', '753f58c1-de4f-4fbd-a038-58a1d18c05d3');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2e90-7a35-b653-824a6755beb4', 'SUCCESS', 'embed_document', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264687000, 1795264687000, '1', NULL, NULL, NULL, 1, 'embed', NULL, NULL, NULL, 1795264687000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', '53646eb6-27af-4e91-bb37-e8b61710bba2');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2f35-7a68-b912-737dfcc9b719', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264687000, 1795264687000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264687000, 'null', NULL, NULL, 0, 'steward', '2d667d8e-9d2f-41f9-91f8-b3b2da620eb0');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-2f81-7593-ae67-9a87126611c1', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264688000, 1795264688000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264688000, 'null', NULL, NULL, 0, 'steward', 'ed89b823-64ef-4fef-bd29-5014d7f9f7f4');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-3001-7f9b-983f-03676413a885', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264688000, 1795264688000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795264688000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264688000, 'null', NULL, NULL, 0, 'steward', '56a464c1-86a3-4933-98e8-c19e40817518');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-30d9-7931-8792-e14cd9b426b1', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264688000, 1795264688000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264688000, 'null', NULL, NULL, 0, 'steward', 'f643301c-fecf-4edc-80d7-8da75a0c6ba6');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-3102-7319-8402-99e309f16676', 'SUCCESS', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264688000, 1795264688000, '1', NULL, NULL, NULL, 1, 'runs', NULL, NULL, NULL, 1795264688000, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, 1795264688000, 'null', NULL, NULL, 0, 'steward', '168df363-73f7-477c-8904-c69b4510acea');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-3aa0-737a-9953-86071197b9b6', 'ENQUEUED', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795264690000, 1795264690000, '1', NULL, NULL, NULL, 0, 'runs', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'bc8ec5a5-7468-49af-b907-c10eaef7cd15');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-3b1c-7715-b5b6-a192133e940a', 'PENDING', 'answer', NULL, NULL, NULL, NULL, NULL, NULL, 'embedded', 1795264690000, 1795264690000, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '418d6855-5804-4a92-8e18-6bef997f9941', NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', '418d6855-5804-4a92-8e18-6bef997f9941');
INSERT INTO workflow_status ("workflow_uuid", "status", "name", "authenticated_user", "assumed_role", "authenticated_roles", "request", "output", "error", "executor_id", "created_at", "updated_at", "application_version", "application_id", "class_name", "config_name", "recovery_attempts", "queue_name", "workflow_timeout_ms", "workflow_deadline_epoch_ms", "inputs", "started_at_epoch_ms", "deduplication_id", "priority", "queue_partition_key", "forked_from", "owner_xid", "parent_workflow_id", "serialization", "delay_until_epoch_ms", "was_forked_from", "rate_limited", "completed_at", "attributes", "schedule_name", "debounce_deadline_epoch_ms", "is_debounced", "application_name", "creator_xid") VALUES ('01a1fe1d-3bb8-79ef-b841-a6553ff5e5e0', 'ENQUEUED', 'read_document', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795264691000, 1795264691000, '1', NULL, NULL, NULL, 0, 'read', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'py_pickle', NULL, 0, 0, NULL, 'null', NULL, NULL, 0, 'steward', 'e984f1f1-ef27-44f7-a155-51aba48201fc');
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
CREATE INDEX ix_conversation_owner_id_id ON conversation (owner_id, id);
CREATE INDEX ix_conversation_owner_id_updated_at ON conversation (owner_id, updated_at);
CREATE INDEX ix_delivery_address_id ON delivery (address_id);
CREATE INDEX ix_delivery_channel_sent_at ON delivery (channel, sent_at);
CREATE INDEX ix_delivery_digest_id ON delivery (digest_id);
CREATE INDEX ix_delivery_notification_id ON delivery (notification_id);
CREATE INDEX ix_delivery_status_due_at ON delivery (status, due_at);
CREATE INDEX ix_delivery_user_id_id ON delivery (user_id, id);
CREATE INDEX ix_document_collection_id ON document (collection_id);
CREATE INDEX ix_document_owner_id_id ON document (owner_id, id);
CREATE INDEX ix_document_status_created_at ON document (status, created_at);
CREATE INDEX ix_inbox_item_user_id_id ON inbox_item (user_id, id);
CREATE INDEX ix_invitation_created_by ON invitation (created_by);
CREATE INDEX ix_message_conversation_id_id ON message (conversation_id, id);
CREATE INDEX ix_message_conversation_id_parent_id ON message (conversation_id, parent_id);
CREATE INDEX ix_message_owner_id_id ON message (owner_id, id);
CREATE INDEX ix_notification_address_user_id ON notification_address (user_id);
CREATE INDEX ix_notification_sender_id ON notification (sender_id);
CREATE INDEX ix_passage_owner_id_collection_id ON passage (owner_id, collection_id);
CREATE INDEX ix_passage_vector_passage_id ON passage_vector (passage_id);
CREATE INDEX ix_passage_vector_space_id_owner_id ON passage_vector (space_id, owner_id, id);
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
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE UNIQUE INDEX uq_collection_owner_id_name ON collection (owner_id, name);
CREATE UNIQUE INDEX uq_document_in_collection ON document (owner_id, collection_id, digest) WHERE collection_id IS NOT NULL;
CREATE UNIQUE INDEX uq_document_outside ON document (owner_id, digest) WHERE collection_id IS NULL;
CREATE UNIQUE INDEX uq_inbox_item_user_id_key ON inbox_item (user_id, "key");
CREATE UNIQUE INDEX uq_mcp_server_owner_id_name ON mcp_server (owner_id, name);
CREATE UNIQUE INDEX uq_notification_scope_key ON notification (scope, "key");
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage', 3);
INSERT INTO sqlite_sequence ("name", "seq") VALUES ('passage_vector', 3);
