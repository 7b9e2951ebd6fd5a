-- Conversations, opportunities, meetings, tasks, visits of the web site: what surrounds the sales.

INSERT INTO mail_message_subtype (name, description, res_model, sequence, internal, "default", hidden, track_recipients)
SELECT jsonb_build_object('en_US', en, 'fr_FR', fr), jsonb_build_object('en_US', en, 'fr_FR', fr), model, n, en = 'Note', en = 'Discussions', false,
    en = 'Discussions'
FROM (VALUES (1, 'Discussions', 'Discussions', NULL), (2, 'Note', 'Note', NULL), (3, 'Activities', 'Activités', NULL),
    (4, 'Quotation sent', 'Devis envoyé', 'sale.order'), (5, 'Sales Order Confirmed', 'Bon de commande confirmé', 'sale.order'),
    (6, 'Opportunity Won', 'Opportunité gagnée', 'crm.lead'), (7, 'Validated', 'Validé', 'account.move')) AS s (n, en, fr, model) ORDER BY n;
INSERT INTO mail_activity_type (sequence, delay_count, delay_unit, delay_from, icon, chaining_type, category, name, active, keep_done)
SELECT n, days, 'days', 'previous_activity', icon, 'suggest', category, jsonb_build_object('en_US', en, 'fr_FR', fr), true, false
FROM (VALUES (1, 'Email', 'Courriel', 'fa-envelope', 'default', 0), (2, 'Call', 'Appel', 'fa-phone', 'phonecall', 2),
    (3, 'Meeting', 'Rendez-vous', 'fa-users', 'meeting', 0), (4, 'To Do', 'À faire', 'fa-tasks', 'default', 5),
    (5, 'Upload Document', 'Déposer un document', 'fa-upload', 'upload_file', 5)) AS t (n, en, fr, icon, category, days) ORDER BY n;
INSERT INTO ir_mail_server (name, smtp_host, smtp_port, smtp_authentication, smtp_encryption, smtp_debug, sequence, active,
    from_filter) VALUES ('Courriel sortant du lycée', 'smtp.specibike.example', 587, 'login', 'starttls', false, 10, false, 'specibike.example');
INSERT INTO mail_alias (alias_model_id, alias_name, alias_contact, alias_status, alias_defaults, alias_incoming_local)
SELECT m.id, alias, 'everyone', 'valid', defaults, false
    FROM (VALUES ('crm.lead', 'contact', '{''team_id'': 1}'), ('crm.lead', 'mairies', '{''team_id'': 4}'),
    ('project.task', 'atelier', '{''project_id'': 1}'), ('account.move', 'factures', '{''move_type'': ''in_invoice'', ''company_id'': 1}'),
    ('project.task', 'velo-ecole', '{''project_id'': 2}')) AS a (model, alias, defaults) JOIN ir_model m USING (model);
INSERT INTO discuss_channel (name, channel_type, uuid, description, active, group_public_id, default_display_mode)
SELECT name, 'channel', md5(name)::uuid::text, about, true, 1, NULL
    FROM (VALUES ('general', 'Annonces de toute l''équipe 📣'), ('atelier', 'Pannes, pièces, astuces 🔧'),
    ('ventes', 'Objectifs et bonnes nouvelles 🎉'), ('sorties-du-dimanche', 'Qui roule dimanche ? 🚴')) AS c (name, about);

INSERT INTO crm_lead (campaign_id, source_id, medium_id, user_id, team_id, company_id, stage_id, color, partner_id, title, lang_id, state_id,
    country_id, name, type, priority, contact_name, partner_name, email_from, email_normalized, phone, street, zip, city, date_deadline,
    lead_properties, expected_revenue, prorated_revenue, description, active, date_closed, date_open, day_open, day_close, probability,
    automated_probability, create_date, create_uid)
SELECT CASE WHEN n % 4 = 0 THEN 1 + n % 6 END, 1 + n % 6, 1 + n % 5, 5 + n % 4, CASE WHEN p.is_company THEN 4 ELSE 1 END, 1,
    CASE WHEN n > 330 THEN 1 + n % 3 ELSE CASE WHEN n % 5 IN (1, 2) THEN 4 ELSE 1 + n % 4 END END, n % 9, p.id, p.title, 2, p.state_id, p.country_id,
       (ARRAY['Vélo pour aller au travail', 'Flotte de vélos électriques', 'Vélo cargo pour deux enfants', 'Remplacer un VTT volé',
           'Équiper le collège', 'Vélotaf : demande de devis', 'Gravel sur mesure ✨', 'Reprise et vélo neuf'])[1 + n % 8] || ' — ' || p.name,
           'opportunity', (n % 4)::text, CASE WHEN p.is_company THEN NULL ELSE p.name END, CASE WHEN p.is_company THEN p.name END, p.email, p.email,
           coalesce(p.mobile, p.phone), p.street, p.zip, p.city,
       (at + interval '30 days')::date, jsonb_build_object('7a1c', (ARRAY['ville', 'route', 'vtt'])[1 + n % 3]), value,
           round(value * chance / 100, 2), '<p>' || s.fr || ' ' || (ARRAY['Rappeler après 18 h ☎️', 'Souhaite un essai samedi 🗓️', 'Budget serré 💶',
           'Vient de la part du club 🚴‍♂️'])[1 + n % 4] || '</p>', NOT lost, CASE WHEN chance = 100 OR lost THEN at + interval '12 days' END, at,
           0.5, CASE WHEN chance = 100 OR lost THEN 12 END, chance, chance, at, 14
FROM generate_series(1, 360) AS n
JOIN res_partner p ON p.id = CASE WHEN n % 4 = 1 THEN 51 + n % 90 ELSE 301 + n * 29 % 1200 END JOIN demo_sentence s ON s.rank = n % 36
CROSS JOIN LATERAL (SELECT timestamp '2024-09-05 11:00' + n * interval '2 days 5 hours' AS at, n % 13 = 5 AS lost,
    300 + n * 137 % 4200 + CASE WHEN p.is_company THEN 3000 ELSE 0 END AS value) AS v
CROSS JOIN LATERAL (SELECT CASE WHEN lost THEN 0 WHEN n <= 330 AND n % 5 IN (1, 2) THEN 100 ELSE 20 + n % 6 * 10 END AS chance) AS c ORDER BY n;
INSERT INTO crm_tag_rel (lead_id, tag_id) SELECT id, 1 + id % 8 FROM crm_lead WHERE id % 3 > 0;
UPDATE sale_order o SET opportunity_id = l.id FROM (SELECT min(id) AS id, partner_id FROM crm_lead WHERE stage_id = 4 GROUP BY partner_id) AS l
    WHERE l.partner_id = o.partner_id AND o.origin IS NOT NULL;

-- ;;

-- On orders: what was sent and answered. Every fortieth message is a long one, with the history of the exchange.
INSERT INTO mail_message (res_id, subtype_id, author_id, subject, model, record_name, message_type, email_from, message_id, reply_to, body,
    is_internal, reply_to_force_new, email_add_signature, date, create_date, create_uid)
SELECT o.id, CASE k WHEN 1 THEN 2 WHEN 2 THEN 5 ELSE 1 END, CASE WHEN k = 3 THEN o.partner_id ELSE 6 + o.id % 4 END,
    CASE WHEN k > 1 THEN 'Votre commande ' || o.name || ' 🚲' END, 'sale.order', o.name,
    CASE k WHEN 1 THEN 'notification' WHEN 2 THEN 'comment' ELSE 'email' END, '"' || replace(p.name, '"', '''') || '" <' || p.email || '>',
    '<' || md5('message' || o.id || '-' || k) || '@specibike.example>', '"Specibike" <catchall@specibike.example>',
       CASE WHEN k = 1 THEN '<p>Bon de commande créé</p>' WHEN o.id % 40 = 3 AND k = 2 THEN '<p>Bonjour ' || replace(replace(p.name, '&', '&amp;'),
           '<', '&lt;') || ',</p>' || (
            SELECT string_agg(format('<blockquote data-o-mail-quote="%s"><p>Le %s, %s a écrit : %s</p><p>%s</p></blockquote>', j,
                to_char(o.at - j * interval '5 hours', 'DD/MM/YYYY HH24:MI'), CASE j % 2 WHEN 0 THEN 'Specibike' ELSE p.email END, a.fr,
                md5(o.id || ':' || j)), E'\n' ORDER BY j)
            FROM generate_series(1, 60) AS j JOIN demo_sentence a ON a.rank = (j * 11 + o.id) % 36)
       ELSE '<p>Bonjour,</p><p>' || s.fr || '</p><p>' || (ARRAY['Merci pour votre commande, elle sera prête sous deux jours.',
           'Pouvez-vous me dire quand passer la chercher ? 😊', 'C''est noté, à samedi !',
           'Le casque est-il disponible en taille L ?'])[1 + (o.id % 4)::integer] || '</p><p>Référence : ' || o.name || '</p>' END,
       k = 1, false, true, o.at + k * interval '47 minutes', o.at + k * interval '47 minutes', 6 + o.id % 3
FROM (SELECT id, name, at, partner_id FROM demo_order) AS o JOIN res_partner p ON p.id = o.partner_id JOIN demo_sentence s ON s.rank = o.id * 5 % 36
CROSS JOIN LATERAL generate_series(1, CASE WHEN o.id % 5 = 0 THEN 3 WHEN o.id % 2 = 1 THEN 2 ELSE 1 END) AS k ORDER BY o.id, k;
INSERT INTO mail_message (res_id, subtype_id, author_id, model, message_type, email_from, message_id, body, is_internal, reply_to_force_new,
    email_add_signature, date, create_date, create_uid, subject)
SELECT (1 + n % 4), 1, 6 + n % 9, 'discuss.channel', 'comment', 'equipe@specibike.example', '<' || md5('channel' || n) || '@specibike.example>',
    '<p>' || (ARRAY['Carton reçu, tout est rangé 📦', 'Qui a la clé de 15 ? 🔑', 'Objectif du mois atteint 🎉🎉',
    'Rendez-vous dimanche 9 h au pont Wilson 🚴‍♀️☀️', 'Réunion mardi, ordre du jour en pièce jointe', 'Merci à l''atelier pour hier soir 🙏',
    'ありがとう！', 'Дякую 💙💛', 'شكرًا جزيلًا'])[1 + n % 9] || '</p>', false, false, true, at, at, 5 + n % 9, NULL
FROM generate_series(1, 420) AS n CROSS JOIN LATERAL (SELECT timestamp '2025-09-01 08:00' + n * interval '25 hours' AS at) AS t ORDER BY n;
INSERT INTO mail_followers (res_model, res_id, partner_id)
SELECT 'sale.order', id, partner_id FROM demo_order WHERE id % 2 = 0 UNION ALL SELECT 'crm.lead', id, 6 + id % 4 FROM crm_lead;
INSERT INTO mail_followers_mail_message_subtype_rel (mail_followers_id, mail_message_subtype_id) SELECT id, 1 FROM mail_followers;
INSERT INTO mail_message_res_partner_rel (mail_message_id, res_partner_id) SELECT id, CASE WHEN author_id > 20 THEN 7 ELSE 10 END FROM mail_message
    WHERE model = 'sale.order' AND message_type = 'email';
INSERT INTO mail_notification (author_id, mail_message_id, res_partner_id, notification_type, notification_status, is_read, read_date)
    SELECT m.author_id, r.mail_message_id, r.res_partner_id, 'inbox', 'sent', r.mail_message_id % 10 > 0, m.date + interval '3 hours'
    FROM mail_message_res_partner_rel r JOIN mail_message m ON m.id = r.mail_message_id;
INSERT INTO mail_tracking_value (field_id, old_value_char, new_value_char, mail_message_id, create_date)
    SELECT f.id, 'Devis', 'Bon de commande', m.id, m.date FROM mail_message m, ir_model_fields f
    WHERE f.complete_name = 'sale.order.state' AND m.model = 'sale.order' AND m.subtype_id = 5;
INSERT INTO mail_activity (res_model_id, res_model, res_id, res_name, activity_type_id, user_id, summary, note, date_deadline, automated)
    SELECT m.id, 'crm.lead', l.id, l.name, 1 + l.id % 4, l.user_id,
    (ARRAY['Relancer', 'Proposer un essai', 'Envoyer le devis', 'Demander la taille'])[1 + l.id % 4], '<p>' || l.name || ' 📌</p>',
    date '2026-11-16' + l.id % 20, false FROM crm_lead l, ir_model m WHERE m.model = 'crm.lead' AND l.stage_id < 4 AND l.active AND l.id > 250;

-- ;;

INSERT INTO calendar_event (user_id, res_id, res_model_id, res_model, name, location, privacy, show_as, description, active, allday, recurrency,
    start, stop, duration, opportunity_id, start_date, stop_date)
SELECT l.user_id, l.id, m.id, 'crm.lead', 'Essai : ' || l.name, 'Magasin, 14 quai de la Loire', 'public', 'busy',
    '<p>Préparer le vélo, gonfler à 4 bars 🛠️</p>', true, false, false, l.create_date + interval '5 days', l.create_date + interval '5 days 1 hour',
    1, l.id, NULL::date, NULL::date FROM crm_lead l, ir_model m WHERE m.model = 'crm.lead' AND l.id % 2 = 0
UNION ALL SELECT 5, NULL, NULL, NULL, (ARRAY['Réunion d''équipe ☕', 'Inventaire', 'Bourse aux vélos 🚲', 'Formation premiers secours'])[1 + n % 4],
    'Réserve', 'public', 'busy', NULL, true, n % 4 = 2, n % 4 = 0, timestamp '2025-09-02 08:00' + n * interval '14 days',
    timestamp '2025-09-02 09:00' + n * interval '14 days', 1, NULL, (timestamp '2025-09-02' + n * interval '14 days')::date,
    (timestamp '2025-09-02' + n * interval '14 days')::date FROM generate_series(0, 30) AS n;
INSERT INTO calendar_event_res_partner_rel (calendar_event_id, res_partner_id) SELECT e.id, u.partner_id FROM calendar_event e
    JOIN res_users u ON u.id = e.user_id UNION SELECT e.id, l.partner_id FROM calendar_event e JOIN crm_lead l ON l.id = e.opportunity_id;
INSERT INTO calendar_attendee (event_id, partner_id, common_name, state, access_token, availability)
    SELECT r.calendar_event_id, r.res_partner_id, p.name, CASE WHEN r.calendar_event_id % 5 = 0 THEN 'tentative' ELSE 'accepted' END,
    md5(r.calendar_event_id || '-' || r.res_partner_id), 'busy' FROM calendar_event_res_partner_rel r JOIN res_partner p ON p.id = r.res_partner_id;

INSERT INTO project_project (sequence, alias_id, company_id, analytic_account_id, user_id, last_update_status, privacy_visibility, rating_status,
    name, label_tasks, task_properties_definition, description, active, allow_timesheets, allow_milestones, date_start, date)
SELECT n, CASE n WHEN 1 THEN 3 WHEN 2 THEN 5 END, 1, analytic, lead, 'on_track', 'employees', 'stage', jsonb_build_object('en_US', en, 'fr_FR', fr),
    '{"en_US": "Tasks", "fr_FR": "Tâches"}',
    '[{"name": "c0ffee", "type": "selection", "string": "Urgence", "selection": [["1", "Calme"], ["2", "Pressé"]]}]',
    '<p>' || fr || ' : suivi partagé 📋</p>', true, true, true, date '2025-09-01', date '2026-12-31'
FROM (VALUES (1, 'Workshop improvements', 'Améliorer l''atelier', 3, 10), (2, 'Cycling school', 'Vélo-école', 5, 7),
    (3, 'New web site', 'Nouveau site web', 4, 13), (4, 'Summer rental', 'Location d''été', 6, 6)) AS p (n, en, fr, analytic, lead) ORDER BY n;
INSERT INTO project_task_type (sequence, name, active, fold, auto_validation_state) SELECT n, jsonb_build_object('en_US', en, 'fr_FR', fr), true,
    n = 4, false FROM (VALUES (1, 'New', 'Nouveau'), (2, 'In Progress', 'En cours'), (3, 'To check', 'À vérifier'), (4, 'Done', 'Terminé')) AS t (n,
    en, fr) ORDER BY n;
INSERT INTO project_task_type_rel (project_id, type_id) SELECT p, t FROM generate_series(1, 4) AS p, generate_series(1, 4) AS t;
INSERT INTO project_task (sequence, stage_id, project_id, company_id, color, name, priority, state, description, active, recurring_task, date_end,
    date_assign, date_deadline, date_last_stage_update, allocated_hours, effective_hours, progress, task_properties, html_field_history, create_date)
SELECT n, stage, 1 + n % 4, 1, n % 10,
    (ARRAY['Trier la visserie', 'Afficher les tarifs', 'Préparer la séance n° ' || n, 'Photographier les nouveautés 📷', 'Rédiger la page ' || n,
    'Contrôler les freins de location', 'Appeler la mairie ☎️'])[1 + n % 7], (n % 9 / 8)::text,
    CASE WHEN stage = 4 THEN '1_done' ELSE '01_in_progress' END, '<ul><li>' || s.fr || '</li><li>Responsable à choisir 🙋</li></ul>', true, false,
    CASE WHEN stage = 4 THEN at + interval '9 days' END, at, at + interval '21 days', at + interval '2 days', 2 + n % 6, n % 5, n % 5 * 20,
    jsonb_build_object('c0ffee', (1 + n % 2)::text), CASE WHEN n % 6 = 0 THEN jsonb_build_object('description',
    jsonb_build_array(jsonb_build_object('revision_id', 1, 'patch', '-@' || n))) END, at
FROM generate_series(1, 220) AS n JOIN demo_sentence s ON s.rank = n % 36 CROSS
    JOIN LATERAL (SELECT timestamp '2025-09-03 09:00' + n * interval '46 hours' AS at, CASE WHEN n < 170 THEN 4 ELSE 1 + n % 3 END AS stage) AS t
    ORDER BY n;
INSERT INTO project_task_user_rel (task_id, user_id) SELECT id, 5 + id % 9 FROM project_task;
INSERT INTO account_analytic_line (product_uom_id, account_id, user_id, company_id, currency_id, task_id, project_id, employee_id, name, category,
    date, amount, unit_amount)
SELECT 6, p.analytic_account_id, 5 + t.id % 9, 1, 1, t.id, t.project_id, 1 + t.id % 9, t.name, 'other', (t.create_date + k * interval '1 day')::date,
    -round(1.5 * e.hourly_cost, 2), 1.5 FROM project_task t JOIN project_project p ON p.id = t.project_id JOIN hr_employee e ON e.id = 1 + t.id % 9
    CROSS JOIN generate_series(1, 2) AS k WHERE t.stage_id > 1 ORDER BY t.id, k;

INSERT INTO bus_bus (channel, message, create_date, write_date) SELECT '["Specibike","res.partner",' || 6 + n % 9 || ']',
    '{"type": "discuss.channel/new_message", "payload": {"id": ' || n % 4 + 1 || ', "body": "🚲"}}',
    timestamp '2026-11-13 08:00' + n * interval '6 minutes', timestamp '2026-11-13 08:00' + n * interval '6 minutes' FROM generate_series(1, 90) AS n;
