-- Chart of accounts, taxes, journals, terms: the French plan in short.


INSERT INTO account_account (company_id, code, name, account_type, internal_group, root_id, reconcile, deprecated, include_initial_balance,
    is_off_balance, non_trade)
SELECT 1, code, jsonb_build_object('en_US', name, 'fr_FR', name), type, split_part(type, '_', 1), ascii(code) * 1000 + ascii(substr(code, 2)),
       type IN ('asset_receivable', 'liability_payable') OR code IN ('580000', '511100'), false, left(code, 1) < '6', false, false
FROM (VALUES
    ('101300', 'Capital souscrit, appelé, versé', 'equity'), ('106100', 'Réserve légale', 'equity'), ('110000', 'Report à nouveau', 'equity'),
        ('120000', 'Résultat de l''exercice (bénéfice)', 'equity_unaffected'),
    ('164000', 'Emprunts auprès des établissements de crédit', 'liability_non_current'), ('205000', 'Logiciels et licences', 'asset_fixed'),
        ('213500', 'Agencements du magasin', 'asset_fixed'), ('215400', 'Matériel d''atelier', 'asset_fixed'),
    ('218200', 'Matériel de transport (vélos cargos)', 'asset_fixed'), ('218300', 'Matériel informatique', 'asset_fixed'),
        ('281540', 'Amortissement du matériel d''atelier', 'asset_non_current'), ('281830', 'Amortissement du matériel informatique',
        'asset_non_current'),
    ('355000', 'Produits finis', 'asset_current'), ('370000', 'Stocks de marchandises', 'asset_current'),
        ('397000', 'Dépréciation des stocks', 'asset_current'),
    ('401100', 'Fournisseurs', 'liability_payable'), ('404100', 'Fournisseurs d''immobilisations', 'liability_payable'),
        ('408100', 'Fournisseurs, factures non parvenues', 'liability_current'),
    ('411100', 'Clients', 'asset_receivable'), ('411101', 'Clients (point de vente)', 'asset_receivable'),
        ('416000', 'Clients douteux', 'asset_current'), ('419100', 'Clients, avances et acomptes', 'liability_current'),
    ('421000', 'Personnel, rémunérations dues', 'liability_current'), ('431000', 'Sécurité sociale', 'liability_current'),
        ('437000', 'Autres organismes sociaux', 'liability_current'), ('444000', 'État, impôt sur les bénéfices', 'liability_current'),
    ('445510', 'TVA à décaisser', 'liability_current'), ('445620', 'TVA sur immobilisations', 'asset_current'),
        ('445660', 'TVA déductible', 'asset_current'), ('445670', 'Crédit de TVA à reporter', 'asset_current'),
    ('445710', 'TVA collectée 20 %', 'liability_current'), ('445711', 'TVA collectée 5,5 %', 'liability_current'),
        ('445800', 'TVA à régulariser', 'liability_current'), ('455000', 'Associés, comptes courants', 'liability_current'),
    ('467000', 'Autres débiteurs ou créditeurs', 'asset_current'), ('471000', 'Compte d''attente', 'asset_current'),
        ('486000', 'Charges constatées d''avance', 'asset_prepayments'), ('511100', 'Paiements entrants à encaisser', 'asset_current'),
    ('511200', 'Chèques à encaisser', 'asset_current'), ('512001', 'Banque', 'asset_cash'),
        ('512002', 'Compte d''attente bancaire', 'asset_current'), ('530001', 'Caisse', 'asset_cash'),
    ('580000', 'Virements internes', 'asset_current'), ('601000', 'Achats de composants', 'expense_direct_cost'),
        ('602200', 'Fournitures consommables', 'expense'), ('606100', 'Eau, gaz, électricité', 'expense'),
    ('606300', 'Petit équipement', 'expense'), ('606400', 'Fournitures administratives', 'expense'),
        ('607000', 'Achats de marchandises', 'expense_direct_cost'), ('609700', 'Rabais obtenus sur achats', 'expense'),
    ('611000', 'Sous-traitance', 'expense'), ('613200', 'Loyer du magasin', 'expense'), ('615000', 'Entretien et réparations', 'expense'),
        ('616000', 'Primes d''assurance', 'expense'), ('622600', 'Honoraires', 'expense'), ('623000', 'Publicité', 'expense'),
    ('624100', 'Transports sur achats', 'expense'), ('626000', 'Frais postaux et télécommunications', 'expense'),
        ('627000', 'Services bancaires', 'expense'), ('635110', 'Cotisation foncière des entreprises', 'expense'),
    ('641000', 'Rémunération du personnel', 'expense'), ('645000', 'Charges de sécurité sociale', 'expense'),
        ('658000', 'Charges diverses de gestion', 'expense'), ('661000', 'Charges d''intérêts', 'expense'), ('666000', 'Pertes de change', 'expense'),
    ('681100', 'Dotations aux amortissements', 'expense_depreciation'), ('695000', 'Impôts sur les bénéfices', 'expense'),
        ('701000', 'Ventes de vélos assemblés', 'income'), ('706000', 'Prestations d''atelier', 'income'),
    ('707000', 'Ventes de marchandises', 'income'), ('708300', 'Locations diverses', 'income'), ('708500', 'Ports facturés', 'income'),
        ('709700', 'Remises accordées', 'income'), ('713550', 'Variation des stocks de produits', 'income_other'),
    ('758000', 'Produits divers de gestion', 'income_other'), ('765000', 'Escomptes obtenus', 'income_other'),
        ('766000', 'Gains de change', 'income_other')) AS account (code, name, type);

INSERT INTO account_tax_group (company_id, sequence, country_id, name, tax_payable_account_id, tax_receivable_account_id)
SELECT 1, 10, 1, jsonb_build_object('en_US', name, 'fr_FR', name), (SELECT id FROM account_account WHERE code = '445510'), (SELECT id
    FROM account_account WHERE code = '445670')
FROM unnest(ARRAY['TVA 20 %', 'TVA 5,5 %', 'TVA 0 %']) WITH ORDINALITY AS g (name, n) ORDER BY n;

-- 1 to 3 are taxes of sales, 4 to 6 of purchases.
INSERT INTO account_tax (company_id, sequence, tax_group_id, country_id, type_tax_use, amount_type, tax_exigibility, name, description,
    invoice_label, amount, active, price_include, include_base_amount, is_base_affected, analytic)
SELECT 1, n, (n - 1) % 3 + 1, 1, CASE WHEN n <= 3 THEN 'sale' ELSE 'purchase' END, 'percent', 'on_invoice',
    jsonb_build_object('en_US', name, 'fr_FR', name),
       jsonb_build_object('fr_FR', 'Taxe sur la valeur ajoutée, ' || name), jsonb_build_object('en_US', label, 'fr_FR', label), amount, true, false,
           false, true, false
FROM (VALUES (1, '20 %', 'TVA 20 %', 20.0), (2, '5,5 %', 'TVA 5,5 %', 5.5), (3, '0 % EXO', 'Exonéré', 0), (4, '20 % achats', 'TVA 20 %', 20.0),
    (5, '5,5 % achats', 'TVA 5,5 %', 5.5), (6, '0 % achats', 'Exonéré', 0)) AS tax (n, name, label, amount)
ORDER BY n;
INSERT INTO account_tax_repartition_line (tax_id, company_id, sequence, repartition_type, document_type, factor_percent, use_in_tax_closing,
    account_id)
SELECT t.id, 1, CASE part WHEN 'base' THEN 1 ELSE 2 END, part, document, 100, part = 'tax',
       CASE WHEN part = 'tax' AND t.amount > 0 THEN (SELECT a.id FROM account_account a
           WHERE a.code = CASE WHEN t.type_tax_use = 'purchase' THEN '445660' WHEN t.amount = 20 THEN '445710' ELSE '445711' END) END
FROM account_tax t, unnest(ARRAY['invoice', 'refund']) AS document, unnest(ARRAY['base', 'tax']) AS part
ORDER BY t.id, document, part;
INSERT INTO account_fiscal_position (company_id, sequence, country_id, name, active, auto_apply, vat_required, note) VALUES
    (1, 1, 1, '{"en_US": "Domestic - France", "fr_FR": "Domestique - France"}', true, true, false, NULL),
    (1, 2, NULL, '{"en_US": "EU privé", "fr_FR": "UE particulier"}', true, true, false, NULL),
    (1, 3, NULL, '{"en_US": "Export", "fr_FR": "Export hors UE"}', true, true, false, '{"fr_FR": "<p>Exonération de TVA, article 262 I du CGI</p>"}');

INSERT INTO account_journal (company_id, code, type, sequence, name, default_account_id, suspense_account_id, invoice_reference_type,
    invoice_reference_model, bank_statements_source, active, restrict_mode_hash_table, refund_sequence, payment_sequence, show_on_dashboard, color)
SELECT 1, code, type, n, jsonb_build_object('en_US', en, 'fr_FR', fr), (SELECT a.id FROM account_account a WHERE a.code = account), (SELECT a.id
    FROM account_account a WHERE a.code = '512002' AND type IN ('bank', 'cash')),
       'invoice', 'odoo', CASE WHEN type = 'bank' THEN 'undefined' END, true, false, type IN ('sale', 'purchase'), type IN ('bank', 'cash'), n <= 5, 0
FROM (VALUES (1, 'FAC', 'sale', 'Customer Invoices', 'Factures clients', '707000'), (2, 'FACTU', 'purchase', 'Vendor Bills', 'Factures fournisseurs',
    '607000'), (3, 'OD', 'general', 'Miscellaneous Operations', 'Opérations diverses', NULL),
             (4, 'BNK1', 'bank', 'Bank', 'Banque', '512001'), (5, 'CSH1', 'cash', 'Cash', 'Caisse', '530001'),
                 (6, 'POSS', 'general', 'Point of Sale', 'Point de vente', NULL),
                 (7, 'STJ', 'general', 'Inventory Valuation', 'Valorisation des stocks', NULL),
             (8, 'TVA', 'general', 'Tax Returns', 'Déclarations de TVA', NULL)) AS journal (n, code, type, en, fr, account)
ORDER BY n;
INSERT INTO account_payment_method (code, payment_type, name) VALUES ('manual', 'inbound', '{"en_US": "Manual", "fr_FR": "Manuel"}'),
    ('manual', 'outbound', '{"en_US": "Manual", "fr_FR": "Manuel"}'), ('electronic', 'inbound', '{"en_US": "Card", "fr_FR": "Carte bancaire"}');
INSERT INTO account_payment_method_line (sequence, payment_method_id, journal_id, name, payment_account_id)
SELECT 10, m.id, j.id, m.name ->> 'fr_FR', j.default_account_id FROM account_journal j, account_payment_method m WHERE j.type IN ('bank', 'cash')
    ORDER BY j.id, m.id;
INSERT INTO account_payment_term (company_id, sequence, name, note, active, display_on_invoice, early_discount, discount_days, discount_percentage,
    early_pay_discount_computation)
SELECT 1, n, jsonb_build_object('en_US', en, 'fr_FR', fr), jsonb_build_object('fr_FR', '<p>Paiement : ' || fr || '</p>'), true, true, false, 10, 2,
    'included'
FROM (VALUES (1, 'Immediate Payment', 'Paiement immédiat'), (2, '15 Days', '15 jours'), (3, '30 Days', '30 jours'),
    (4, '30% Now, Balance 30 Days', '30 % maintenant, le solde à 30 jours')) AS term (n, en, fr)
ORDER BY n;
INSERT INTO account_analytic_account (company_id, code, name, active)
SELECT 1, code, jsonb_build_object('en_US', name, 'fr_FR', name), true
FROM (VALUES ('VEL', 'Vélos'), ('ACC', 'Accessoires'), ('ATE', 'Atelier'), ('WEB', 'Boutique en ligne'), ('ECO', 'Vélo-école'),
    ('LOC', 'Location d''été')) AS analytic (code, name);

-- ;;

INSERT INTO utm_medium (name, active) SELECT unnest(ARRAY['Website', 'Email', 'Banner', 'Phone', 'Direct', 'Social']), true;
INSERT INTO utm_source (name) SELECT unnest(ARRAY['Search engine', 'Lettre d''information', 'Fête du vélo', 'Flyer', 'Bouche à oreille',
    'Marché de Noël']);
INSERT INTO utm_campaign (user_id, color, name, title, is_auto_campaign, active)
    SELECT 13, n, name, jsonb_build_object('en_US', name, 'fr_FR', name), false, true
    FROM unnest(ARRAY['Rentrée 2024', 'Noël 2024', 'Mai à vélo 2025', 'Rentrée 2025', 'Noël 2025', 'Mai à vélo 2026']) WITH ORDINALITY AS c (name, n);
INSERT INTO crm_tag (color, name) SELECT n, jsonb_build_object('en_US', name, 'fr_FR', name)
    FROM unnest(ARRAY['Vélo électrique', 'Cargo', 'Reprise', 'Subvention', 'Flotte', 'Cadeau 🎁', 'Club', 'Urgent ⚡']) WITH ORDINALITY AS t (name, n);
INSERT INTO crm_stage (sequence, name, is_won, fold) VALUES (0, '{"en_US": "New", "fr_FR": "Nouveau"}', false, false),
    (1, '{"en_US": "Qualified", "fr_FR": "Qualifié"}', false, false), (2, '{"en_US": "Proposition", "fr_FR": "Proposition"}', false, false),
    (3, '{"en_US": "Won", "fr_FR": "Gagné"}', true, false);
