-- The reports of Odoo that are views.

CREATE VIEW sale_report AS
SELECT min(l.id) AS id, l.product_id, t.uom_id AS product_uom, sum(l.product_uom_qty) AS product_uom_qty, sum(l.qty_delivered) AS qty_delivered,
    sum(l.product_uom_qty - l.qty_delivered) AS qty_to_deliver, sum(l.qty_invoiced) AS qty_invoiced, sum(l.price_total) AS price_total,
    sum(l.price_subtotal) AS price_subtotal, count(*) AS nbr,
       s.name, s.date_order AS date, s.state, s.partner_id, s.user_id, s.company_id, s.campaign_id, s.medium_id, s.source_id, s.team_id,
           s.pricelist_id, s.id AS order_id, t.categ_id, p.product_tmpl_id, partner.country_id, partner.industry_id, partner.commercial_partner_id,
           avg(l.discount) AS discount, sum(t.weight * l.product_uom_qty) AS weight, concat('sale.order', ',', s.id) AS order_reference
FROM sale_order_line l
LEFT JOIN sale_order s ON s.id = l.order_id
JOIN res_partner partner ON s.partner_id = partner.id
LEFT JOIN product_product p ON l.product_id = p.id
LEFT JOIN product_template t ON p.product_tmpl_id = t.id
WHERE l.display_type IS NULL
GROUP BY l.product_id, l.order_id, t.uom_id, t.categ_id, s.name, s.date_order, s.partner_id, s.user_id, s.state, s.company_id, s.campaign_id,
    s.medium_id, s.source_id, s.pricelist_id, s.team_id, p.product_tmpl_id, partner.country_id, partner.industry_id, partner.commercial_partner_id,
    s.id
UNION ALL
SELECT -min(l.id), l.product_id, t.uom_id, sum(l.qty), sum(l.qty), 0, 0, sum(l.price_subtotal_incl), sum(l.price_subtotal), count(*),
       o.name, o.date_order, CASE o.state WHEN 'done' THEN 'pos_done' ELSE o.state END, o.partner_id, o.user_id, o.company_id, NULL, NULL, NULL,
           o.crm_team_id, o.pricelist_id, NULL, t.categ_id, p.product_tmpl_id, partner.country_id, partner.industry_id,
           partner.commercial_partner_id, avg(l.discount), sum(t.weight * l.qty), concat('pos.order', ',', o.id)
FROM pos_order_line l
JOIN pos_order o ON o.id = l.order_id
LEFT JOIN res_partner partner ON o.partner_id = partner.id
LEFT JOIN product_product p ON l.product_id = p.id
LEFT JOIN product_template t ON p.product_tmpl_id = t.id
GROUP BY l.product_id, t.uom_id, t.categ_id, o.id, p.product_tmpl_id, partner.country_id, partner.industry_id, partner.commercial_partner_id;

CREATE VIEW purchase_report AS
SELECT min(l.id) AS id, o.id AS order_id, o.date_order, o.state, o.date_approve, o.partner_id, o.user_id, o.company_id, l.product_id,
    t.categ_id AS category_id, sum(l.product_qty) AS qty_ordered, sum(l.qty_received) AS qty_received,
    sum(l.price_total)::numeric(16, 2) AS price_total, sum(l.price_subtotal)::numeric(16, 2) AS untaxed_total,
       extract(epoch FROM age(o.date_approve, o.date_order)) / (24 * 60 * 60)::numeric(16, 2) AS delay, count(*) AS nbr_lines
FROM purchase_order_line l JOIN purchase_order o ON l.order_id = o.id JOIN product_product p ON l.product_id = p.id
    JOIN product_template t ON p.product_tmpl_id = t.id
WHERE l.display_type IS NULL
GROUP BY o.id, l.product_id, t.categ_id;

CREATE VIEW account_invoice_report AS
SELECT line.id, line.move_id, line.product_id, line.account_id, line.journal_id, line.company_id, move.state, move.move_type, move.partner_id,
    move.invoice_user_id, move.payment_state, move.invoice_date, move.invoice_date_due, template.categ_id AS product_categ_id,
       line.quantity * CASE WHEN move.move_type::text IN ('in_invoice', 'out_refund', 'in_receipt') THEN -1 ELSE 1 END AS quantity,
           -line.balance AS price_subtotal, -coalesce(line.balance / nullif(line.quantity, 0), 0) AS price_average, partner.country_id
FROM account_move_line line
LEFT JOIN res_partner partner ON partner.id = line.partner_id
LEFT JOIN product_product product ON product.id = line.product_id
LEFT JOIN product_template template ON template.id = product.product_tmpl_id
JOIN account_move move ON move.id = line.move_id
WHERE move.move_type::text IN ('out_invoice', 'out_refund', 'in_invoice', 'in_refund', 'out_receipt', 'in_receipt')
  AND line.account_id IS NOT NULL AND line.display_type = 'product';

CREATE VIEW report_stock_quantity AS
WITH existing AS (
    SELECT q.product_id, l.warehouse_id, q.company_id, sum(q.quantity) AS quantity FROM stock_quant q JOIN stock_location l ON l.id = q.location_id
        WHERE l.usage = 'internal' GROUP BY q.product_id, l.warehouse_id, q.company_id),
forecast AS (
    SELECT m.product_id, d.warehouse_id, m.company_id, m.date::date AS date, sum(m.product_qty) AS quantity FROM stock_move m
        JOIN stock_location d ON d.id = m.location_dest_id WHERE d.usage = 'internal' AND m.state::text NOT IN ('draft', 'cancel', 'done')
        GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT m.product_id, s.warehouse_id, m.company_id, m.date::date, -sum(m.product_qty) FROM stock_move m
        JOIN stock_location s ON s.id = m.location_id WHERE s.usage = 'internal' AND m.state::text NOT IN ('draft', 'cancel', 'done') GROUP BY 1, 2, 3, 4)
SELECT row_number() OVER (ORDER BY product_id, state, date) AS id, product_id, p.product_tmpl_id, state, date, product_qty, report.company_id,
    warehouse_id
FROM (SELECT product_id, 'forecast'::text AS state, current_date AS date, quantity AS product_qty, company_id, warehouse_id FROM existing
      UNION ALL SELECT product_id, CASE WHEN quantity > 0 THEN 'in' ELSE 'out' END, date, quantity, company_id, warehouse_id FROM forecast) AS report
JOIN product_product p ON p.id = report.product_id;

CREATE VIEW vendor_delay_report AS
SELECT m.id, m.date, m.purchase_line_id, m.product_id, min(pc.id) AS category_id, min(po.partner_id) AS partner_id, min(m.product_qty) AS qty_total,
    sum(CASE WHEN pol.date_planned::date >= m.date::date THEN ml.quantity ELSE 0 END) AS qty_on_time
FROM stock_move m
JOIN purchase_order_line pol ON pol.id = m.purchase_line_id
JOIN purchase_order po ON po.id = pol.order_id
JOIN product_product p ON p.id = m.product_id
JOIN product_template pt ON pt.id = p.product_tmpl_id
JOIN product_category pc ON pc.id = pt.categ_id
LEFT JOIN stock_move_line ml ON ml.move_id = m.id
WHERE m.state = 'done'
GROUP BY m.id;

CREATE VIEW report_pos_order AS
SELECT min(l.id) AS id, count(*) AS nbr_lines, o.date_order AS date, sum(l.qty) AS product_qty, sum(l.qty * l.price_unit) AS price_sub_total,
    sum(round(l.price_subtotal_incl, 2)) AS price_total, sum(l.price_subtotal - coalesce(l.total_cost, 0)) AS margin, o.id AS order_id, o.partner_id,
    o.state, o.user_id, o.company_id, o.session_id, s.config_id, l.product_id, pt.categ_id AS product_categ_id
FROM pos_order_line l JOIN pos_order o ON o.id = l.order_id JOIN product_product p ON l.product_id = p.id
    JOIN product_template pt ON p.product_tmpl_id = pt.id JOIN pos_session s ON o.session_id = s.id
GROUP BY o.id, s.config_id, l.product_id, pt.categ_id;

CREATE VIEW report_project_task_user AS
SELECT t.id, t.id AS task_id, t.name, t.project_id, t.stage_id, t.partner_id, t.priority, t.state, t.create_date, t.date_assign, t.date_end,
    t.date_deadline, t.allocated_hours, t.effective_hours, t.allocated_hours - t.effective_hours AS remaining_hours, extract(epoch
    FROM t.date_deadline - coalesce(t.date_end, timestamp '2026-11-14')) / 86400 AS delay_endings_days,
       array_agg(u.user_id ORDER BY u.user_id) AS user_ids
FROM project_task t LEFT JOIN project_task_user_rel u ON u.task_id = t.id WHERE t.project_id IS NOT NULL GROUP BY t.id;

CREATE VIEW crm_activity_report AS
SELECT m.id, m.date, l.id AS lead_id, l.user_id, l.team_id, l.stage_id, l.partner_id, l.type AS lead_type, l.active, m.subtype_id, m.author_id,
    m.body, 'message'::text AS kind FROM mail_message m JOIN crm_lead l ON m.res_id = l.id WHERE m.model = 'crm.lead'
UNION ALL
SELECT -a.id, a.date_deadline, l.id, l.user_id, l.team_id, l.stage_id, l.partner_id, l.type, l.active, NULL, NULL, a.note, 'activity'
    FROM mail_activity a JOIN crm_lead l ON a.res_id = l.id WHERE a.res_model = 'crm.lead';

CREATE VIEW hr_leave_report AS
SELECT row_number() OVER (ORDER BY leaves.employee_id, leaves.date_from) AS id, leaves.* FROM (
    SELECT l.employee_id, l.private_name AS name, l.department_id, l.holiday_status_id, l.state, l.date_from, l.date_to,
        -l.number_of_days AS number_of_days, 'request'::text AS leave_type FROM hr_leave l WHERE l.employee_id IS NOT NULL) AS leaves;
