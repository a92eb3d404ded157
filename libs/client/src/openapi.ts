/** Made from the OpenAPI document by `npm run client`; a change by hand does not last. */
export interface paths {
    "/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Postings that need a dispatcher, open ones first 人工协助 */
        get: operations["AlertsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alerts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looked after, with a note; a repeat changes nothing */
        post: operations["AlertsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appeals, the oldest first: of the own market for a clerk, all for the bureau */
        get: operations["AppealsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uphold, excuse or reject an appeal, with a reason that the person reads */
        post: operations["AppealsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AssignmentsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreement and insurance of an assignment 用工协议 */
        get: operations["AgreementsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/cancel-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What cancelling this assignment now would count for; nothing is written */
        get: operations["EffectsController_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentsController_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/check-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckInController_byCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/check-in/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckInController_byPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The worker tells his hours 签退 */
        post: operations["HoursController_checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The employer tells the hours and what he adds and takes off, which ends the work */
        post: operations["HoursController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/en-route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have set out 已出发 */
        post: operations["ReconfirmController_enRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/hours/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Yes to the hours of the other side 确认工时; silence for 48 hours is a yes too */
        post: operations["HoursController_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/hours/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The staff ends a dispute about hours, with the reason */
        post: operations["HoursController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/hours/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No to them, with my own and the reason 工时有异议 */
        post: operations["HoursController_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentsController_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PaymentController_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My rating, and the other side’s once it is not hidden any more */
        get: operations["RatingsController_view"];
        put?: never;
        /** Rate the other side within 72 hours after the work; a repeat shows what was said */
        post: operations["RatingsController_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/reconfirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I will come 确认到岗 */
        post: operations["ReconfirmController_reconfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the printed slip says, in both languages 派工单 */
        get: operations["SlipsController_slip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session; its refresh tokens are void */
        post: operations["AuthController_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/otp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a code by SMS; the answer is the same whether the phone is known or not */
        post: operations["AuthController_requestOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/otp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with the newest code; the first time makes the account */
        post: operations["AuthController_verifyOtp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a refresh token for a new pair; each is good for one use */
        post: operations["AuthController_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff: password and authenticator code */
        post: operations["AuthController_loginStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom I have blocked */
        get: operations["BlocksController_list"];
        put?: never;
        /** Block a worker or employer whom I have met; again: a new reason and a new end */
        post: operations["BlocksController_block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{counterpartId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take it back */
        delete: operations["BlocksController_unblock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demo mode only: a login for each role 演示账号 */
        get: operations["DemoLoginsController_logins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/notifications/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demo mode only: the last 20 messages that inbox and WeChat would have shown an account */
        get: operations["DemoNotificationsController_shown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo/sms/{phone}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demo mode only: the last 20 messages to a phone */
        get: operations["DemoSmsController_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/effects/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against an effect within 48 hours 申诉; a repeat shows what was said */
        post: operations["AppealsController_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmployersController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employers/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmployersController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Postings that I may take now, the nearest first 抢单大厅 */
        get: operations["FeedController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/{postingId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a place 抢单 */
        post: operations["FeedController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed/station/{marketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feed of a market's town for the screen of its station 驿站大屏 */
        get: operations["FeedController_station"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is there */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every part of the process can work */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My notifications after a number, oldest first 通知 */
        get: operations["NotificationsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Language, quiet hours, and by which ways I want to be told what */
        get: operations["NotificationsController_preferences"];
        /** Replace them */
        put: operations["NotificationsController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read everything up to this number; a repeat changes nothing */
        post: operations["NotificationsController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/wechat-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I consented in WeChat: one message of each of these kinds may be sent */
        post: operations["NotificationsController_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OffersController_since"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OffersController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OffersController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offers/{offerId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this offer came to me 为什么派给我 */
        get: operations["ExplanationsController_offer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/lagging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Overdue or blocked, by unit 滞后清单 */
        get: operations["LedgerController_lagging"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 49 measures, to the character 工作台账 */
        get: operations["LedgerTextController_measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/measures/{rowNo}/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the day by which a measure is due, with the reason */
        put: operations["LedgerController_setDue"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/measures/{rowNo}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was reported about a row, the newest first */
        get: operations["LedgerController_progress"];
        put?: never;
        /** Report about a row of the own unit; the bureau names the unit 填报进度 */
        post: operations["LedgerController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Silent for 92 days, or due within 30, by unit 提醒 */
        get: operations["LedgerController_reminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Status and due day of each measure; a unit sees its own rows 进度 */
        get: operations["LedgerController_states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plan/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 19 tasks of the plan, and where body and annex differ 重点任务 */
        get: operations["LedgerTextController_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions, newest first, with what each changed 规则版本 */
        get: operations["PoliciesController_history"];
        put?: never;
        /** Put a new version into force */
        post: operations["PoliciesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy in force, with its version */
        get: operations["PoliciesController_current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pool/checksum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the pool holds what PostgreSQL says 内存与数据库核对 */
        get: operations["PoolController_checksum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingsController_mine"];
        put?: never;
        post: operations["PostingsController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostingsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["PostingsController_edit"];
        trace?: never;
    };
    "/postings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{id}/cancel-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What cancelling this posting now would count for; nothing is written */
        get: operations["EffectsController_postingPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{id}/check-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckInController_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingsController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PostingsController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{postingId}/candidates/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a posting finds, in numbers and without persons 为什么招不到人 */
        get: operations["ExplanationsController_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/{postingId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why this posting was or was not offered to me, and what would change it 为什么没有派给我 */
        get: operations["ExplanationsController_posting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/postings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What publishing this draft would say, and what others pay; writes nothing 发布前检查 */
        post: operations["PostingsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I stand with everybody who has worked with me */
        get: operations["RatingsController_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of certificates 证书 */
        get: operations["ReferenceController_certificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gig markets 零工市场 */
        get: operations["ReferenceController_markets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/occupations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trades 工种 */
        get: operations["ReferenceController_occupations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference/towns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 23 towns and their tiles 镇街 */
        get: operations["ReferenceController_towns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Predicted against observed acceptance of the last 28 days 接单率预测与实际 */
        get: operations["FairnessController_acceptance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exposure, acceptance and hire rate by group in one week, with alarms 每周公平性 */
        get: operations["FairnessController_fairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures of one Shanghai day, counted from events 当日指标 */
        get: operations["ReportsController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/live/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened last, newest first 最近动态 */
        get: operations["ReportsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Monitoring figures M01–M24 by period and scope 运行监测 */
        get: operations["MonitoringController_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/monitoring/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a cell holds what it holds: formula, filters and events 指标溯源 */
        get: operations["MonitoringController_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RosterController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roster/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add a worker who was booked with me before */
        put: operations["RosterController_add"];
        post?: never;
        delete: operations["RosterController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force, as data and as sentences 派单规则 */
        get: operations["RulesController_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My score, and each effect that it comes from 守约分 */
        get: operations["EffectsController_score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mine, those of my market, or all; overdue=true: what is due and not paid 逾期未付 */
        get: operations["PaymentController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours and pay of an assignment 结算单 */
        get: operations["PaymentController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have the money 确认收到 */
        post: operations["PaymentController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements/{id}/deny": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is marked paid, and I do not have it 没有收到 */
        post: operations["PaymentController_deny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settlements/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What is added and taken off, anew, until it is marked paid */
        put: operations["PaymentController_itemise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider’s hook: "1 code" accepts an offer, "2 code" declines it 短信上行 */
        post: operations["SmsInboundController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standbys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am on standby, and what became of it */
        get: operations["StandbysController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standbys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leave the line */
        delete: operations["StandbysController_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standbys/{id}/set-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am on my way 已出发: a place that falls vacant is mine */
        post: operations["StandbysController_setOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How the worker agreed: by code, signature or word 本人同意 */
        post: operations["StationController_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/consents/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code to the worker's phone, good for this one act */
        post: operations["StationController_consentCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who waits here, and what each is being offered 候工人员 */
        get: operations["StationController_board"];
        put?: never;
        /** Check a worker into the waiting area; again: a new end 候工登记 */
        post: operations["StationController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** He has left */
        delete: operations["StationController_stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What he may take from the open feed now 抢单 */
        get: operations["StationOffersController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}/feed/{postingId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a place for him 代为抢单 */
        post: operations["StationOffersController_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** His live offers, each with its reasons */
        get: operations["StationOffersController_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept for him 代为接单 */
        post: operations["StationOffersController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/waiting/{workerId}/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline for him 代为回复不去 */
        post: operations["StationOffersController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a walk-in, with a phone or without 现场登记 */
        post: operations["StationController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/workers/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code to the phone of a walk-in, which registers it */
        post: operations["StationController_registrationCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/station/workers/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a worker by ID number or phone; name and numbers are masked */
        post: operations["StationController_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mine, those of my market, or all: the unfinished first, by the day they are due */
        get: operations["TicketsController_list"];
        put?: never;
        /** Ask for help 提交工单; a clerk for the worker of an assignment of his market */
        post: operations["TicketsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a ticket stands, with what was said about it */
        get: operations["TicketsController_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it with what came of it 办结 */
        post: operations["TicketsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a word; the opener’s brings a ticket that waits back to its owner */
        post: operations["TicketsController_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be its owner 受理 */
        post: operations["TicketsController_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say for whose answer it waits */
        post: operations["TicketsController_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/weather-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Weather orders, the newest first 天气指令 */
        get: operations["WeatherController_list"];
        put?: never;
        /** Stop outdoor work in these towns for these hours */
        post: operations["WeatherController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/weather-orders/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an order back: outdoor work goes on; a repeat changes nothing */
        post: operations["WeatherController_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register as a worker */
        post: operations["WorkersController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The same for a worker at the counter */
        put: operations["WorkerStandingController_forWorker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/{id}/hardship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Certified as hard to employ, after checking the papers 就业困难人员认定 */
        put: operations["WorkerStandingController_hardship"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My profile; name and numbers are masked */
        get: operations["WorkersController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how far I travel */
        patch: operations["WorkersController_change"];
        trace?: never;
    };
    "/workers/me/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace my weekly windows, Shanghai time; none means any time */
        put: operations["WorkersController_availability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace my certificates */
        put: operations["WorkersController_certificates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How I am reached: app, SMS or station */
        put: operations["WorkerStandingController_mine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/offline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No more offers for now */
        post: operations["WorkersController_offline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/online": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am here and want offers; again while online: a new place and a new end */
        post: operations["WorkersController_online"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace my skills */
        put: operations["WorkersController_skills"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workers/me/wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace my wishes; only the last rounds of a search pass over them */
        put: operations["WorkersController_wishes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceReportDto: {
            accepted: number;
            answered: number;
            brier: number | null;
            buckets: {
                accepted: number;
                answered: number;
                cutShort: number;
                from: number;
                observed: number;
                predicted: number;
                to: number;
            }[];
            from: string;
            to: string;
        };
        AcceptAnswerDto: {
            /** Format: uuid */
            assignmentId?: string;
            consent?: boolean;
            message?: string;
            /** Format: uuid */
            offerId: string;
            /** @enum {string} */
            outcome: "assigned" | "standby" | "too_late";
            /** Format: uuid */
            postingId: string;
            rank?: number;
            reason?: string;
            slot?: number;
            /** Format: uuid */
            standbyId?: string;
        };
        AcceptBodyDto: {
            /** @default false */
            standbyConsent?: boolean;
        };
        AgreementViewDto: {
            /** Format: date-time */
            agreedAt: string;
            /** Format: uuid */
            assignmentId: string;
            insurance: {
                amountFen: number;
                /** @enum {string} */
                kind: "accident" | "employer_liability" | "work_injury" | "occupational_injury";
                /** @enum {string} */
                payer: "EMPLOYER" | "MARKET";
                policyNo: string;
            } | null;
            /** @enum {string} */
            kind: "labour_contract" | "part_time" | "new_form" | "service_contract" | "over_age";
            occupationalInjury: boolean;
            text: string;
            version: number;
            warnings: {
                /** @enum {string} */
                code: "OVER_AGE" | "NOT_INSURED";
                text: string;
            }[];
        };
        AlertClosingDto: {
            note: string;
        };
        AlertListDto: {
            alerts: {
                /** Format: uuid */
                alertId: string;
                blockers: {
                    code: string;
                    count: number;
                    text: string;
                }[];
                closedAt: string | null;
                eligible: number;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                filled: number;
                marketId: string | null;
                message: string;
                note: string | null;
                occupationId: string;
                /** Format: uuid */
                postingId: string;
                postingStatus: string;
                /** Format: date-time */
                raisedAt: string;
                slots: number;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                state: "open" | "resolved" | "closed";
                title: string;
                townCode: string;
                /** @enum {string} */
                urgency: "urgent" | "same_day" | "planned";
            }[];
        };
        AlertViewDto: {
            /** Format: uuid */
            alertId: string;
            blockers: {
                code: string;
                count: number;
                text: string;
            }[];
            closedAt: string | null;
            eligible: number;
            /** Format: uuid */
            employerId: string;
            employerName: string;
            filled: number;
            marketId: string | null;
            message: string;
            note: string | null;
            occupationId: string;
            /** Format: uuid */
            postingId: string;
            postingStatus: string;
            /** Format: date-time */
            raisedAt: string;
            slots: number;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "open" | "resolved" | "closed";
            title: string;
            townCode: string;
            /** @enum {string} */
            urgency: "urgent" | "same_day" | "planned";
        };
        AppealDecisionDto: {
            /** @enum {string} */
            outcome: "upheld" | "excused" | "rejected";
            reason: string;
        };
        AppealListDto: {
            appeals: {
                /** Format: uuid */
                accountId: string;
                /** Format: uuid */
                appealId: string;
                /** Format: uuid */
                assignmentId: string;
                /** Format: date-time */
                at: string;
                causedBy: string | null;
                decidedAt: string | null;
                decision: string | null;
                /** Format: uuid */
                effectId: string;
                /** @enum {string} */
                kind: "on_time" | "late_arrival" | "cancelled_by_worker" | "released" | "no_show" | "cancelled_by_employer" | "no_show_overturned";
                /** Format: date-time */
                madeAt: string;
                note: string | null;
                /** Format: uuid */
                postingId: string;
                reason: string;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                state: "open" | "upheld" | "excused" | "rejected";
                title: string;
                value: number;
            }[];
        };
        AppealViewDto: {
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            appealId: string;
            /** Format: uuid */
            assignmentId: string;
            /** Format: date-time */
            at: string;
            causedBy: string | null;
            decidedAt: string | null;
            decision: string | null;
            /** Format: uuid */
            effectId: string;
            /** @enum {string} */
            kind: "on_time" | "late_arrival" | "cancelled_by_worker" | "released" | "no_show" | "cancelled_by_employer" | "no_show_overturned";
            /** Format: date-time */
            madeAt: string;
            note: string | null;
            /** Format: uuid */
            postingId: string;
            reason: string;
            /** Format: date-time */
            startsAt: string;
            /** @enum {string} */
            state: "open" | "upheld" | "excused" | "rejected";
            title: string;
            value: number;
        };
        AssignmentListDto: {
            assignments: {
                advice: {
                    code: string;
                    text: string;
                }[];
                /** Format: uuid */
                assignmentId: string;
                checkedInAt: string | null;
                checkInMethod: ("employer" | "code" | "position" | "clerk") | null;
                confirmedAt: string;
                endsAt: string;
                enRouteAt: string | null;
                minutesWorked: number | null;
                paidAt: string | null;
                payFen: number | null;
                /** Format: uuid */
                postingId: string;
                reconfirmBy: string | null;
                reconfirmedAt: string | null;
                reconfirmFrom: string | null;
                slot: number;
                startsAt: string;
                status: string;
                title: string;
                /** Format: uuid */
                workerId: string;
            }[];
        };
        AssignmentViewDto: {
            advice: {
                code: string;
                text: string;
            }[];
            /** Format: uuid */
            assignmentId: string;
            checkedInAt: string | null;
            checkInMethod: ("employer" | "code" | "position" | "clerk") | null;
            confirmedAt: string;
            endsAt: string;
            enRouteAt: string | null;
            minutesWorked: number | null;
            paidAt: string | null;
            payFen: number | null;
            /** Format: uuid */
            postingId: string;
            reconfirmBy: string | null;
            reconfirmedAt: string | null;
            reconfirmFrom: string | null;
            slot: number;
            startsAt: string;
            status: string;
            title: string;
            /** Format: uuid */
            workerId: string;
        };
        AvailabilityDto: {
            windows: {
                fromMinute: number;
                toMinute: number;
                weekday: number;
            }[];
        };
        BlockListDto: {
            blocks: {
                /** Format: uuid */
                counterpartId: string;
                /** Format: date-time */
                createdAt: string;
                expiresAt: string | null;
                reason: string;
            }[];
        };
        CancelBodyDto: {
            reason?: string;
        };
        CancelPreviewDto: {
            /** Format: uuid */
            assignmentId: string;
            free: ("EARLY" | "UNDO" | "WEATHER") | null;
            /** @enum {string} */
            kind: "on_time" | "late_arrival" | "cancelled_by_worker" | "released" | "no_show" | "cancelled_by_employer" | "no_show_overturned";
            leadMinutes: number;
            scoreAfter: number;
            scoreNow: number;
            text: string;
            value: number;
        };
        CandidatesExplanationDto: {
            blockers: {
                /** @enum {string} */
                code: "CORRUPT_PLACE" | "NO_SKILL" | "TOO_FAR" | "OFFLINE" | "IDENTITY" | "SUSPENDED" | "UNDER_AGE" | "NO_CERTIFICATE" | "BLOCK_LIST" | "NOT_AVAILABLE" | "WISH_UNMET" | "BUSY" | "REST" | "DAILY_HOURS" | "WEEKLY_HOURS" | "OFFER_OVERLAP" | "OFFER_CAP" | "DAILY_CAP" | "ALREADY_OFFERED";
                count: number;
                text: string;
            }[];
            eligible: number;
            policyVersion: number;
            /** Format: uuid */
            postingId: string;
            radiusM: number;
            ranked: {
                distanceM: number;
                parts: {
                    acceptance: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    exposure: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    fit: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    preference: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    relation: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    reliability: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    travel: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    waiting: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                };
                rank: number;
                score: number;
            }[];
            role: string | null;
            round: number;
            status: string;
            wave: number;
        };
        CertificateListDto: {
            certificates: {
                id: string;
                name: string;
            }[];
        };
        CertificatesDto: {
            certificates: {
                certificateId: string;
                /** Format: date */
                expiresOn: string;
                number?: string;
            }[];
        };
        CheckInByCodeDto: {
            code: string;
        };
        CheckInByPositionDto: {
            place: {
                /**
                 * @default WGS84
                 * @enum {string}
                 */
                crs?: "WGS84" | "GCJ02" | "BD09";
                lat: number;
                lng: number;
            };
        };
        CheckInCodeDto: {
            changesAt: string;
            code: string;
        };
        CheckOutDto: {
            minutesWorked: number;
        };
        ClaimAnswerDto: {
            /** Format: uuid */
            assignmentId?: string;
            message?: string;
            offerId: string | null;
            /** @enum {string} */
            outcome: "assigned" | "too_late";
            /** Format: uuid */
            postingId: string;
            reason?: string;
            slot?: number;
        };
        CompletionDto: {
            /** @default [] */
            deductions?: {
                fen: number;
                /** @enum {string} */
                kind: "advance" | "tax" | "damage" | "board";
                note: string;
            }[];
            /** @default [] */
            extras?: {
                fen: number;
                /** @enum {string} */
                kind: "heat_allowance" | "transport" | "meal" | "night" | "bonus";
                /** @default  */
                note?: string;
            }[];
            minutesWorked: number;
        };
        ConsentCodeDto: {
            /** @enum {string} */
            act: "accept" | "decline" | "claim";
            /** Format: uuid */
            targetId: string;
            /** Format: uuid */
            workerId: string;
        };
        ConsentViewDto_Output: {
            /** Format: uuid */
            consentId: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            kind: "otp" | "signature" | "statement";
        };
        DeclineAnswerDto: {
            /** Format: uuid */
            offerId: string;
            status: string;
        };
        DemoLoginsDto_Output: {
            logins: {
                codes?: string[];
                employer?: {
                    creditCode: string;
                    name: string;
                    townCode: string;
                };
                login?: string;
                occupationIds?: string[];
                password?: string;
                phone?: string;
                /** @enum {string} */
                role: "worker" | "employer" | "clerk" | "bureau" | "admin" | "unit";
                worker?: {
                    homeTown?: string;
                    idNumber: string;
                    name: string;
                    travelRadiusM?: number;
                };
            }[];
        };
        EmployerRegistrationDto: {
            creditCode: string;
            name: string;
            townCode: string;
        };
        EmployerViewDto: {
            creditCode: string;
            /** Format: uuid */
            employerId: string;
            name: string;
            status: string;
            townCode: string;
            verifiedUntil: string;
        };
        FairnessReportDto: {
            all: {
                acceptanceRate: number | null;
                activeHours: number;
                exposure: number | null;
                hireRate: number | null;
                offers: number;
                workers: number;
            };
            floors: {
                hardship: {
                    relaxed: number;
                    rounds: number;
                    taken: number;
                    wanted: number;
                };
                lowExposure: {
                    relaxed: number;
                    rounds: number;
                    taken: number;
                    wanted: number;
                };
            };
            from: string;
            gini: number | null;
            giniWorkers: number;
            groups: {
                alarm: boolean;
                exposureRatio: number | null;
                /** @enum {string} */
                group: "hardship" | "age45Plus" | "newcomer";
                members: {
                    acceptanceRate: number | null;
                    activeHours: number;
                    exposure: number | null;
                    hireRate: number | null;
                    offers: number;
                    workers: number;
                };
                others: {
                    acceptanceRate: number | null;
                    activeHours: number;
                    exposure: number | null;
                    hireRate: number | null;
                    offers: number;
                    workers: number;
                };
                text: string | null;
            }[];
            leastGroup: number;
            leastRatio: number;
            to: string;
            week: string;
        };
        FeedDto: {
            postings: {
                address: string;
                distanceM: number;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                /** Format: date-time */
                endsAt: string;
                occupationId: string;
                payFen: number;
                /** @enum {string} */
                payKind: "hourly" | "total";
                /** Format: uuid */
                postingId: string;
                role: string | null;
                /** Format: date-time */
                searchedSince: string;
                settlement: string;
                /** Format: date-time */
                startsAt: string;
                title: string;
                townCode: string;
                vacant: number;
                /** Format: date-time */
                validUntil: string;
                version: number;
            }[];
        };
        GoOnlineDto: {
            /** @default 480 */
            forMinutes?: number;
            marketId?: string;
            place: {
                /**
                 * @default WGS84
                 * @enum {string}
                 */
                crs?: "WGS84" | "GCJ02" | "BD09";
                lat: number;
                lng: number;
            };
        };
        HardshipCheckDto: {
            hardship: boolean;
            reason: string;
        };
        HoursDisputeDto: {
            minutesWorked: number;
            reason: string;
        };
        InboundSmsAnswerDto_Output: {
            messageId: string;
            /** @enum {string} */
            outcome: "assigned" | "standby" | "declined" | "too_late" | "refused";
            reason: string | null;
        };
        InboundSmsDto: {
            from: string;
            messageId: string;
            text: string;
        };
        LaggingListDto: {
            /** Format: date */
            today: string;
            units: {
                rows: {
                    /** Format: date */
                    due: string;
                    lastReportedAt: string | null;
                    measureId: string;
                    reasons: ("OVERDUE" | "BLOCKED")[];
                    rowNo: number;
                    /** @enum {string} */
                    status: "not_started" | "in_progress" | "done" | "blocked";
                }[];
                unit: string;
            }[];
        };
        LatestEventsDto: {
            events: {
                /** Format: date-time */
                at: string;
                count: number;
                occupationId: string | null;
                townCode: string | null;
                type: string;
            }[];
        };
        LiveReportDto: {
            accepts: number;
            arrivals: number;
            asOf: string | null;
            completed: number;
            day: string;
            declines: number;
            fillRate: number | null;
            noShows: number;
            offers: number;
            postingsCancelled: number;
            postingsExpired: number;
            postingsFilled: number;
            postingsPublished: number;
            slotsFilled: number;
            slotsManned: number;
            slotsPublished: number;
            timeToFill: {
                medianS: number | null;
                p90S: number | null;
                postings: number;
            };
            timeToFirstOffer: {
                medianS: number | null;
                p90S: number | null;
                postings: number;
            };
            towns: {
                accepts: number;
                arrivals: number;
                offers: number;
                slotsFilled: number;
                slotsManned: number;
                slotsPublished: number;
                townCode: string;
            }[];
        };
        MarketListDto: {
            markets: {
                confirmed: boolean;
                demonstration: boolean;
                id: string;
                kind: string;
                name: string;
                note: string | null;
                townCode: string;
            }[];
        };
        MeasureStateDto: {
            /** Format: date */
            due: string;
            dueReason: string | null;
            measureId: string;
            rowNo: number;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "done" | "blocked";
            units: {
                lagging: ("OVERDUE" | "BLOCKED")[];
                lastReportedAt: string | null;
                reminders: ("SILENT" | "DUE_SOON")[];
                /** @enum {string} */
                status: "not_started" | "in_progress" | "done" | "blocked";
                unit: string;
            }[];
        };
        MeasureStateListDto: {
            measures: {
                /** Format: date */
                due: string;
                dueReason: string | null;
                measureId: string;
                rowNo: number;
                /** @enum {string} */
                status: "not_started" | "in_progress" | "done" | "blocked";
                units: {
                    lagging: ("OVERDUE" | "BLOCKED")[];
                    lastReportedAt: string | null;
                    reminders: ("SILENT" | "DUE_SOON")[];
                    /** @enum {string} */
                    status: "not_started" | "in_progress" | "done" | "blocked";
                    unit: string;
                }[];
            }[];
            /** Format: date */
            today: string;
        };
        MonitoringReportDto: {
            /** Format: date-time */
            asOf: string;
            /** @enum {string} */
            by: "hour" | "day" | "week" | "month" | "quarter" | "year";
            figures: {
                cells: {
                    denominator?: number;
                    key: string;
                    n?: number;
                    numerator?: number;
                    period: string;
                    value: number | null;
                }[];
                code: string;
                formula: string;
                id: string;
                name: string;
                noData: string | null;
                /** @enum {string} */
                source: "direct" | "entered";
                unit: string;
            }[];
            from: string;
            keys: {
                key: string;
                name: string;
            }[];
            note: string;
            periods: {
                from: string;
                key: string;
                to: string;
            }[];
            /** @enum {string} */
            scope: "city" | "town" | "zone" | "market" | "station" | "occupation";
            to: string;
        };
        NewAppealDto: {
            reason: string;
        };
        NewBlockDto: {
            /** Format: uuid */
            counterpartId: string;
            days?: number;
            reason: string;
        };
        NewConsentDto: {
            /** @enum {string} */
            act: "accept" | "decline" | "claim";
            given: {
                code: string;
                /** @constant */
                kind: "otp";
            } | {
                imageSha256: string;
                /** @constant */
                kind: "signature";
            } | {
                /** @constant */
                kind: "statement";
                text: string;
            };
            /** Format: uuid */
            targetId: string;
            /** Format: uuid */
            workerId: string;
        };
        NewDueDto: {
            /** Format: date */
            due: string;
            reason: string;
        };
        NewPolicyDto: {
            body: {
                acceptanceLeast: number;
                acceptancePrior: number;
                acceptancePriorStrength: number;
                acceptanceWindowDays: number;
                alertAfterMs: {
                    same_day: number;
                    urgent: number;
                };
                alertBeforeStartMs: number;
                budgetMs: number;
                candidatesPerPosting: number;
                commitLeadMs: number;
                confidence: {
                    planned: number;
                    same_day: number;
                    urgent: number;
                };
                dailyOfferCap: number;
                dailyWorkMaxMs: number;
                effects: {
                    cancelled: {
                        underMs: number;
                        value: number;
                    }[];
                    lateAfterMs: number;
                    lateArrival: number;
                    noShow: number;
                    noShowOverturned: number;
                    onTime: number;
                    undoLeadMs: number;
                    undoMs: number;
                };
                exposureFullOffers: number;
                feedAfterMs: {
                    planned: number;
                    same_day: number;
                    urgent: number;
                };
                floors: {
                    hardship: number | null;
                    lowExposure: number;
                    lowExposureOffers: number;
                };
                graceMs: number;
                liveOfferCap: number;
                minFit: number;
                patientFactor: number;
                radiusM: number;
                reliabilityHalfLifeDays: number;
                reliabilityPrior: number;
                reliabilityPriorOfTrade: {
                    [key: string]: number;
                };
                reliabilityPriorStrength: number;
                repeatLastRound: boolean;
                restMinMs: number;
                rounds: {
                    planned: {
                        lifetimeMs: number;
                        radiusFactor: number;
                        relaxWishes: boolean;
                        tier: string;
                    }[];
                    same_day: {
                        lifetimeMs: number;
                        radiusFactor: number;
                        relaxWishes: boolean;
                        tier: string;
                    }[];
                    urgent: {
                        lifetimeMs: number;
                        radiusFactor: number;
                        relaxWishes: boolean;
                        tier: string;
                    }[];
                };
                sameDayWithinMs: number;
                shift: {
                    enRouteFromMs: number;
                    mannedWithinMs: number;
                    noShowAfterMs: number;
                    reconfirm: {
                        planned: {
                            askMs: number;
                            dueMs: number;
                        }[];
                        same_day: {
                            askMs: number;
                            dueMs: number;
                        }[];
                        urgent: {
                            askMs: number;
                            dueMs: number;
                        }[];
                    };
                    replacementPatienceMs: number;
                    setOutMs: number;
                    signOfLifeMs: number;
                };
                showRatePrior: number;
                standbyConfidence: number;
                stationWaitMs: number;
                travelInMs: number;
                travelMPerMinute: number;
                travelOutMs: number;
                travelZeroMinutes: number;
                urgentWithinMs: number;
                version?: number;
                waitingFullMs: number;
                weeklyWorkMaxMs: number;
                weights: {
                    acceptance: number;
                    exposure: number;
                    fit: number;
                    preference: number;
                    relation: number;
                    reliability: number;
                    travel: number;
                    waiting: number;
                };
                windowMs: {
                    planned: number;
                    same_day: number;
                    urgent: number;
                };
                worthFullFen: number | null;
            };
        };
        NewProgressDto: {
            /** @default [] */
            evidence?: {
                name: string;
                sha256: string;
                /** Format: uri */
                url?: string;
            }[];
            note: string;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "done" | "blocked";
            unit?: string;
        };
        NewRatingDto: {
            stars: number;
            /** @default [] */
            tags?: string[];
        };
        NewTicketDto: {
            /** Format: uuid */
            assignmentId?: string;
            /** @enum {string} */
            kind: "complaint" | "pay_dispute" | "injury" | "legal_aid" | "discrimination";
            text: string;
        };
        NewTicketNoteDto: {
            text: string;
            /** @default true */
            visible?: boolean;
        };
        NewWaitingDto: {
            /** Format: uuid */
            workerId: string;
        };
        NewWeatherOrderDto: {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            kind: "typhoon" | "rainstorm" | "heat_40" | "heat_37";
            townCodes: string[];
            /** Format: date-time */
            until: string;
        };
        NotificationListDto_Output: {
            more: boolean;
            notifications: {
                assignmentId: string | null;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "offer" | "standby" | "assignment" | "posting" | "reminder" | "weather" | "pay" | "alert" | "sms_answer";
                /** Format: uuid */
                notificationId: string;
                offerId: string | null;
                postingId: string | null;
                readAt: string | null;
                seq: number;
                template: string;
                text: string;
            }[];
            unread: number;
        };
        NotificationsReadDto: {
            upTo: number;
        };
        NotificationsUnreadDto_Output: {
            unread: number;
        };
        OccupationListDto: {
            occupations: {
                adjacent: {
                    id: string;
                    weight: number;
                }[];
                aliases: string[];
                category: string;
                certificates: {
                    id: string;
                    mandatory: boolean;
                }[];
                code: string | null;
                id: string;
                /** @enum {string} */
                minors: "ok" | "warn" | "deny";
                name: string;
                outdoor: boolean;
                physicalLoad: number;
            }[];
        };
        OfferExplanationDto: {
            distanceM: number;
            eligible: number;
            floor: ("lowExposure" | "hardship") | null;
            /** Format: uuid */
            offerId: string;
            parts: {
                acceptance: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                exposure: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                fit: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                preference: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                relation: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                reliability: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                travel: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
                waiting: {
                    contribution: number;
                    normalised: number;
                    raw: number;
                    weight: number;
                };
            };
            policyVersion: number;
            /** Format: uuid */
            postingId: string;
            rank: number;
            role: string | null;
            round: number;
            score: number;
            texts: string[];
            /** @enum {string} */
            tier: "roster" | "best";
            wave: number;
        };
        OfferListDto: {
            more: boolean;
            offers: {
                address: string;
                distanceM: number;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                expiresAt: string;
                occupationId: string;
                /** Format: uuid */
                offerId: string;
                parts: {
                    [key: string]: unknown;
                };
                payFen: number;
                /** @enum {string} */
                payKind: "hourly" | "total";
                /** Format: uuid */
                postingId: string;
                postingVersion: number;
                role: string | null;
                score: number;
                /** Format: date-time */
                sentAt: string;
                seq: number;
                settlement: string;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                status: "queued" | "sent" | "seen" | "accepted" | "declined" | "expired" | "withdrawn";
                title: string;
                townCode: string;
            }[];
        };
        OnlineViewDto_Output: {
            onlineUntil: string;
        };
        OtpRequestDto: {
            phone: string;
            /** @enum {string} */
            role: "worker" | "employer";
        };
        OtpRequestedDto_Output: {
            expiresInS: number;
        };
        OtpVerifyDto: {
            code: string;
            phone: string;
            /** @enum {string} */
            role: "worker" | "employer";
        };
        OwnRatingsDto: {
            average: number | null;
            count: number;
            tags: {
                count: number;
                tag: string;
            }[];
        };
        PaymentDenialDto: {
            reason: string;
        };
        PlanMeasureListDto: {
            measures: {
                leadUnit: string;
                measureId: string;
                measureNo: number;
                planLineText: number;
                planLineUnits: number;
                rowNo: number;
                sentencesOnlyInAnnex: string[];
                taskNo: number;
                text: string;
                textAlsoInBody: boolean;
                units: string[];
                unitsRaw: string;
            }[];
        };
        PlanTaskListDto: {
            groupUnits: string[];
            notes: {
                detail: string;
                id: string;
                kind: string;
                task: number | null;
            }[];
            source: {
                [key: string]: string;
            };
            tasks: {
                bodySentencesNotInAnnex: string[];
                chapter: string;
                measureCount: number;
                measureIds: string[];
                planLineTitle: number;
                taskNo: number;
                titleAnnex: string;
                titleBody: string;
                titleDiffers: boolean;
                unitsAnnexUnion: string[];
                unitsBody: string[];
                unitsBodyRaw: string;
                unitsOnlyInAnnex: string[];
                unitsOnlyInBody: string[];
            }[];
            totals: {
                [key: string]: number | number[];
            };
            unitRowCounts: {
                [key: string]: number;
            };
        };
        PolicyAddedDto: {
            version: number;
        };
        PolicyListDto: {
            policies: {
                author: string;
                changes: {
                    field: string;
                    from?: unknown;
                    to?: unknown;
                }[];
                validFrom: string;
                version: number;
            }[];
        };
        PoolChecksumDto: {
            changing: number;
            database: {
                checksum: string;
                workers: number;
            };
            equal: boolean;
            horizon: string;
            pool: {
                checksum: string;
                workers: number;
            };
        };
        PostingCancelPreviewDto: {
            assignments: {
                /** Format: uuid */
                assignmentId: string;
                free: ("EARLY" | "UNDO" | "WEATHER") | null;
                value: number;
            }[];
            leadMinutes: number;
            /** Format: uuid */
            postingId: string;
            scoreAfter: number;
            scoreNow: number;
            text: string;
            value: number;
        };
        PostingChangeDto: {
            address?: string;
            /** @enum {string} */
            agreementKind?: "labour_contract" | "part_time" | "new_form" | "service_contract";
            certificateIds?: string[];
            description?: string;
            /** Format: date-time */
            endsAt?: string;
            insurance?: {
                amountFen: number;
                /** @enum {string} */
                kind: "accident" | "employer_liability" | "work_injury" | "occupational_injury";
                /** @enum {string} */
                payer: "EMPLOYER" | "MARKET";
                policyNo: string;
            } | null;
            minimumCrew?: number;
            occupationId?: string;
            outdoor?: boolean;
            /** @enum {string} */
            partialStart?: "start" | "cancel";
            payFen?: number;
            /** @enum {string} */
            payKind?: "hourly" | "total";
            place?: {
                /**
                 * @default WGS84
                 * @enum {string}
                 */
                crs?: "WGS84" | "GCJ02" | "BD09";
                lat: number;
                lng: number;
            };
            roles?: {
                /** @default [] */
                certificateIds?: string[];
                /** @default 0 */
                minimum?: number;
                name: string;
                occupationId?: string;
                payFen?: number;
                slots: number;
            }[];
            /** @enum {string} */
            settlement?: "same_day" | "weekly" | "monthly" | "on_completion";
            slots?: number;
            /** Format: date-time */
            startsAt?: string;
            title?: string;
            townCode?: string;
            /** Format: date-time */
            validUntil?: string;
            version: number;
        };
        PostingCheckDto: {
            errors: {
                code: string;
                field: string;
                message: string;
            }[];
            wages: {
                highFen: number;
                lowFen: number;
                medianFen: number;
                postings: number;
            } | null;
            warnings: {
                rule: string;
                text: string;
            }[];
        };
        PostingDraftDto: {
            address: string;
            /**
             * @default service_contract
             * @enum {string}
             */
            agreementKind?: "labour_contract" | "part_time" | "new_form" | "service_contract";
            /** @default [] */
            certificateIds?: string[];
            /** @default  */
            description?: string;
            /** Format: date-time */
            endsAt: string;
            /** @default null */
            insurance?: {
                amountFen: number;
                /** @enum {string} */
                kind: "accident" | "employer_liability" | "work_injury" | "occupational_injury";
                /** @enum {string} */
                payer: "EMPLOYER" | "MARKET";
                policyNo: string;
            } | null;
            marketId?: string;
            /** @default 1 */
            minimumCrew?: number;
            occupationId: string;
            /** @default false */
            outdoor?: boolean;
            /**
             * @default start
             * @enum {string}
             */
            partialStart?: "start" | "cancel";
            payFen: number;
            /** @enum {string} */
            payKind: "hourly" | "total";
            place: {
                /**
                 * @default WGS84
                 * @enum {string}
                 */
                crs?: "WGS84" | "GCJ02" | "BD09";
                lat: number;
                lng: number;
            };
            /** @default [] */
            roles?: {
                /** @default [] */
                certificateIds?: string[];
                /** @default 0 */
                minimum?: number;
                name: string;
                occupationId?: string;
                payFen?: number;
                slots: number;
            }[];
            /**
             * @default same_day
             * @enum {string}
             */
            settlement?: "same_day" | "weekly" | "monthly" | "on_completion";
            slots: number;
            /** Format: date-time */
            startsAt: string;
            title: string;
            townCode: string;
            /** Format: date-time */
            validUntil: string;
        };
        PostingExplanationDto: {
            blockers: {
                change: ({
                    kind: string;
                } & {
                    [key: string]: unknown;
                }) | null;
                /** @enum {string} */
                code: "CORRUPT_PLACE" | "NO_SKILL" | "TOO_FAR" | "OFFLINE" | "IDENTITY" | "SUSPENDED" | "UNDER_AGE" | "NO_CERTIFICATE" | "BLOCK_LIST" | "NOT_AVAILABLE" | "WISH_UNMET" | "BUSY" | "REST" | "DAILY_HOURS" | "WEEKLY_HOURS" | "OFFER_OVERLAP" | "OFFER_CAP" | "DAILY_CAP" | "ALREADY_OFFERED";
                stopped: boolean;
                text: string;
            }[];
            eligible: number;
            offerId: string | null;
            /** @enum {string} */
            outcome: "offered" | "blocked" | "waiting";
            policyVersion: number;
            /** Format: uuid */
            postingId: string;
            role: string | null;
            round: number;
            standing: {
                changes: ({
                    kind: string;
                } & {
                    [key: string]: unknown;
                })[];
                goal: number | null;
                parts: {
                    acceptance: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    exposure: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    fit: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    preference: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    relation: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    reliability: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    travel: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                    waiting: {
                        contribution: number;
                        normalised: number;
                        raw: number;
                        weight: number;
                    };
                };
                rank: number;
                score: number;
            } | null;
            status: string;
            texts: string[];
            wave: number;
        };
        PostingListDto: {
            postings: {
                address: string;
                /** @enum {string} */
                agreementKind: "labour_contract" | "part_time" | "new_form" | "service_contract";
                cancelledReason: string | null;
                certificateIds: string[];
                closedAs: string | null;
                description: string;
                endsAt: string;
                filled: number;
                insurance: {
                    amountFen: number;
                    /** @enum {string} */
                    kind: "accident" | "employer_liability" | "work_injury" | "occupational_injury";
                    /** @enum {string} */
                    payer: "EMPLOYER" | "MARKET";
                    policyNo: string;
                } | null;
                marketId: string | null;
                minimumCrew: number;
                occupationId: string;
                outdoor: boolean;
                /** @enum {string} */
                partialStart: "start" | "cancel";
                payFen: number;
                payKind: string;
                place: {
                    lat: number;
                    lng: number;
                };
                /** Format: uuid */
                postingId: string;
                publishedAt: string | null;
                roles: {
                    certificateIds: string[];
                    filled: number;
                    minimum: number;
                    name: string;
                    occupationId: string;
                    payFen: number;
                    slots: number;
                }[];
                search: {
                    blocked: {
                        [key: string]: number;
                    };
                    eligible: number;
                    round: number;
                } | null;
                settlement: string;
                slots: number;
                startsAt: string;
                status: string;
                suspended: {
                    /** @enum {string} */
                    kind: "typhoon" | "rainstorm" | "heat_40" | "heat_37";
                    /** @constant */
                    reason: "WEATHER_SUSPENDED";
                    /** Format: date-time */
                    until: string;
                } | null;
                title: string;
                townCode: string;
                urgency: string;
                validUntil: string;
                version: number;
                warnings: {
                    rule: string;
                    text: string;
                }[];
            }[];
        };
        PostingViewDto: {
            address: string;
            /** @enum {string} */
            agreementKind: "labour_contract" | "part_time" | "new_form" | "service_contract";
            cancelledReason: string | null;
            certificateIds: string[];
            closedAs: string | null;
            description: string;
            endsAt: string;
            filled: number;
            insurance: {
                amountFen: number;
                /** @enum {string} */
                kind: "accident" | "employer_liability" | "work_injury" | "occupational_injury";
                /** @enum {string} */
                payer: "EMPLOYER" | "MARKET";
                policyNo: string;
            } | null;
            marketId: string | null;
            minimumCrew: number;
            occupationId: string;
            outdoor: boolean;
            /** @enum {string} */
            partialStart: "start" | "cancel";
            payFen: number;
            payKind: string;
            place: {
                lat: number;
                lng: number;
            };
            /** Format: uuid */
            postingId: string;
            publishedAt: string | null;
            roles: {
                certificateIds: string[];
                filled: number;
                minimum: number;
                name: string;
                occupationId: string;
                payFen: number;
                slots: number;
            }[];
            search: {
                blocked: {
                    [key: string]: number;
                };
                eligible: number;
                round: number;
            } | null;
            settlement: string;
            slots: number;
            startsAt: string;
            status: string;
            suspended: {
                /** @enum {string} */
                kind: "typhoon" | "rainstorm" | "heat_40" | "heat_37";
                /** @constant */
                reason: "WEATHER_SUSPENDED";
                /** Format: date-time */
                until: string;
            } | null;
            title: string;
            townCode: string;
            urgency: string;
            validUntil: string;
            version: number;
            warnings: {
                rule: string;
                text: string;
            }[];
        };
        PreferencesDto: {
            channels: {
                [key: string]: ("sms" | "wechat")[];
            };
            /** @enum {string} */
            language: "zh-CN" | "en";
            quietHours: {
                fromMinute: number;
                toMinute: number;
            } | null;
        };
        PreferencesDto_Output: {
            channels: {
                [key: string]: ("sms" | "wechat")[];
            };
            /** @enum {string} */
            language: "zh-CN" | "en";
            quietHours: {
                fromMinute: number;
                toMinute: number;
            } | null;
        };
        ProblemBody: {
            code: string;
            detail?: string;
            errors?: {
                code: string;
                field: string;
                message: string;
            }[];
            facts?: {
                [key: string]: number;
            };
            status: number;
            title: string;
            type: string;
        };
        ProgressListDto: {
            progress: {
                /** Format: date-time */
                enteredAt: string;
                /** Format: uuid */
                enteredBy: string;
                evidence: {
                    name: string;
                    sha256: string;
                    url: string | null;
                }[];
                note: string;
                /** Format: uuid */
                progressId: string;
                rowNo: number;
                /** @enum {string} */
                status: "not_started" | "in_progress" | "done" | "blocked";
                unit: string;
            }[];
        };
        ProgressViewDto: {
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            enteredBy: string;
            evidence: {
                name: string;
                sha256: string;
                url: string | null;
            }[];
            note: string;
            /** Format: uuid */
            progressId: string;
            rowNo: number;
            /** @enum {string} */
            status: "not_started" | "in_progress" | "done" | "blocked";
            unit: string;
        };
        ProxyAcceptDto: {
            /** Format: uuid */
            consentId: string;
            /** @default false */
            standbyConsent?: boolean;
        };
        ProxyClaimDto: {
            /** Format: uuid */
            consentId: string;
            version: number;
        };
        ProxyDeclineDto: {
            /** Format: uuid */
            consentId: string;
        };
        RatingViewDto: {
            /** Format: uuid */
            assignmentId: string;
            counterpart: {
                average: number | null;
                count: number;
            };
            mine: {
                /** Format: date-time */
                ratedAt: string;
                stars: number;
                tags: string[];
            } | null;
            theirs: {
                /** Format: date-time */
                ratedAt: string;
                stars: number;
                tags: string[];
            } | null;
            until: string | null;
        };
        RefreshRequestDto: {
            refreshToken: string;
        };
        ReminderListDto: {
            /** Format: date */
            today: string;
            units: {
                rows: {
                    /** Format: date */
                    due: string;
                    lastReportedAt: string | null;
                    measureId: string;
                    reasons: ("SILENT" | "DUE_SOON")[];
                    rowNo: number;
                    /** @enum {string} */
                    status: "not_started" | "in_progress" | "done" | "blocked";
                }[];
                unit: string;
            }[];
        };
        RosterDto: {
            workers: {
                /** Format: date-time */
                addedAt: string;
                /** Format: uuid */
                workerId: string;
            }[];
        };
        RulesViewDto: {
            author: string;
            rules: {
                acceptance: {
                    least: number;
                    prior: number;
                    priorStrength: number;
                    windowDays: number;
                };
                blockers: {
                    atAccept: boolean;
                    /** @enum {string} */
                    code: "CORRUPT_PLACE" | "NO_SKILL" | "TOO_FAR" | "OFFLINE" | "IDENTITY" | "SUSPENDED" | "UNDER_AGE" | "NO_CERTIFICATE" | "BLOCK_LIST" | "NOT_AVAILABLE" | "WISH_UNMET" | "BUSY" | "REST" | "DAILY_HOURS" | "WEEKLY_HOURS" | "OFFER_OVERLAP" | "OFFER_CAP" | "DAILY_CAP" | "ALREADY_OFFERED";
                }[];
                caps: {
                    liveOffers: number;
                    offersPerDay: number;
                };
                classes: {
                    confidence: number;
                    feedAfterMs: number;
                    rounds: {
                        lifetimeMs: number;
                        patientLifetimeMs: number;
                        radiusM: number;
                        relaxWishes: boolean;
                        round: number;
                        /** @enum {string} */
                        tier: "roster" | "best";
                    }[];
                    /** @enum {string} */
                    urgency: "urgent" | "same_day" | "planned";
                    windowMs: number;
                }[];
                floors: {
                    hardship: number | null;
                    lowExposure: number;
                    lowExposureOffers: number;
                };
                graceMs: number;
                hours: {
                    dailyMaxMs: number;
                    restMinMs: number;
                    weeklyMaxMs: number;
                };
                policyVersion: number;
                reliability: {
                    effects: {
                        cancelled: {
                            underMs: number;
                            value: number;
                        }[];
                        lateAfterMs: number;
                        lateArrival: number;
                        noShow: number;
                        noShowOverturned: number;
                        onTime: number;
                        undoLeadMs: number;
                        undoMs: number;
                    };
                    halfLifeDays: number;
                    prior: number;
                    priorOfTrade: {
                        [key: string]: number;
                    };
                    strength: number;
                };
                repeatLastRound: boolean;
                scales: {
                    exposureFullOffers: number;
                    minFit: number;
                    travelMPerMinute: number;
                    travelZeroMinutes: number;
                    waitingFullMs: number;
                };
                travel: {
                    afterMs: number;
                    beforeMs: number;
                };
                weights: {
                    /** @enum {string} */
                    part: "travel" | "reliability" | "fit" | "waiting" | "preference" | "relation" | "acceptance" | "exposure";
                    weight: number;
                }[];
            };
            texts: string[];
            validFrom: string;
            version: number;
        };
        SandboxMessagesDto_Output: {
            messages: {
                at: string;
                text: string;
            }[];
        };
        SandboxNotificationsDto_Output: {
            messages: {
                at: string;
                channel: string;
                text: string;
            }[];
        };
        ScoreViewDto: {
            effects: {
                appeal: {
                    decision: string | null;
                    /** @enum {string} */
                    state: "open" | "upheld" | "excused" | "rejected";
                } | null;
                /** Format: date-time */
                appealUntil: string;
                /** Format: uuid */
                assignmentId: string;
                /** Format: date-time */
                at: string;
                countsToday: number;
                /** Format: uuid */
                effectId: string;
                /** @enum {string} */
                kind: "on_time" | "late_arrival" | "cancelled_by_worker" | "released" | "no_show" | "cancelled_by_employer" | "no_show_overturned";
                note: string | null;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                state: "counts" | "provisional" | "faded" | "voided";
                text: string;
                title: string;
                value: number;
                voidedBecause: ("weather" | "appeal" | "arrived") | null;
            }[];
            halfLifeDays: number;
            prior: number;
            priorStrength: number;
            score: number;
            text: string;
        };
        SettlementListDto: {
            settlements: {
                /** Format: uuid */
                assignmentId: string;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                /** Format: date-time */
                endsAt: string;
                hours: {
                    agreedHow: ("both" | "silence" | "decided") | null;
                    agreedMinutes: number | null;
                    answerBy: string | null;
                    employerMinutes: number | null;
                    /** @enum {string} */
                    status: "stated" | "disputed" | "agreed";
                    words: {
                        /** Format: date-time */
                        at: string;
                        minutes: number;
                        reason: string | null;
                        /** @enum {string} */
                        side: "worker" | "employer" | "staff" | "clock";
                        /** @enum {string} */
                        word: "stated" | "agreed" | "disputed" | "decided" | "silence";
                    }[];
                    workerMinutes: number | null;
                } | null;
                pay: {
                    answeredAt: string | null;
                    deniedReason: string | null;
                    /** Format: date-time */
                    dueAt: string;
                    items: {
                        fen: number;
                        /** @enum {string} */
                        kind: "base" | "minimum_top_up" | "heat_allowance" | "transport" | "meal" | "night" | "bonus" | "advance" | "tax" | "damage" | "board";
                        note: string | null;
                    }[];
                    leastFen: number;
                    markedAt: string | null;
                    minutes: number;
                    overdue: boolean;
                    paidFen: number;
                    /** @enum {string} */
                    status: "open" | "marked" | "confirmed" | "denied";
                    totalFen: number;
                } | null;
                /** Format: uuid */
                postingId: string;
                /** Format: date-time */
                startsAt: string;
                title: string;
                /** Format: uuid */
                workerId: string;
            }[];
        };
        SettlementViewDto: {
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            employerId: string;
            employerName: string;
            /** Format: date-time */
            endsAt: string;
            hours: {
                agreedHow: ("both" | "silence" | "decided") | null;
                agreedMinutes: number | null;
                answerBy: string | null;
                employerMinutes: number | null;
                /** @enum {string} */
                status: "stated" | "disputed" | "agreed";
                words: {
                    /** Format: date-time */
                    at: string;
                    minutes: number;
                    reason: string | null;
                    /** @enum {string} */
                    side: "worker" | "employer" | "staff" | "clock";
                    /** @enum {string} */
                    word: "stated" | "agreed" | "disputed" | "decided" | "silence";
                }[];
                workerMinutes: number | null;
            } | null;
            pay: {
                answeredAt: string | null;
                deniedReason: string | null;
                /** Format: date-time */
                dueAt: string;
                items: {
                    fen: number;
                    /** @enum {string} */
                    kind: "base" | "minimum_top_up" | "heat_allowance" | "transport" | "meal" | "night" | "bonus" | "advance" | "tax" | "damage" | "board";
                    note: string | null;
                }[];
                leastFen: number;
                markedAt: string | null;
                minutes: number;
                overdue: boolean;
                paidFen: number;
                /** @enum {string} */
                status: "open" | "marked" | "confirmed" | "denied";
                totalFen: number;
            } | null;
            /** Format: uuid */
            postingId: string;
            /** Format: date-time */
            startsAt: string;
            title: string;
            /** Format: uuid */
            workerId: string;
        };
        SkillsDto: {
            occupationIds: string[];
        };
        SlipDto: {
            address: string;
            /** Format: uuid */
            assignmentId: string;
            certificates: string[];
            employerName: string;
            /** Format: date-time */
            endsAt: string;
            lines: {
                en: string;
                "zh-CN": string;
            }[];
            payFen: number;
            /** @enum {string} */
            payKind: "hourly" | "total";
            role: string | null;
            settlement: string;
            /** Format: date-time */
            startsAt: string;
            station: {
                name: string;
                phone: string | null;
            } | null;
            title: string;
            townName: string;
            worker: string;
        };
        StaffLoginDto: {
            login: string;
            password: string;
            totp: string;
        };
        StandbyListDto: {
            standbys: {
                callOfferId: string | null;
                consent: boolean;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                joinedAt: string;
                /** Format: uuid */
                offerId: string;
                /** Format: uuid */
                postingId: string;
                rank: number;
                reason: string | null;
                setOutAt: string | null;
                /** Format: uuid */
                standbyId: string;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                status: "waiting" | "called" | "promoted" | "passed" | "expired";
                summonedAt: string | null;
                title: string;
            }[];
        };
        StatedItemsDto: {
            /** @default [] */
            deductions?: {
                fen: number;
                /** @enum {string} */
                kind: "advance" | "tax" | "damage" | "board";
                note: string;
            }[];
            /** @default [] */
            extras?: {
                fen: number;
                /** @enum {string} */
                kind: "heat_allowance" | "transport" | "meal" | "night" | "bonus";
                /** @default  */
                note?: string;
            }[];
        };
        StationFeedDto: {
            postings: {
                address: string;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                /** Format: date-time */
                endsAt: string;
                occupationId: string;
                payFen: number;
                /** @enum {string} */
                payKind: "hourly" | "total";
                /** Format: uuid */
                postingId: string;
                role: string | null;
                /** Format: date-time */
                searchedSince: string;
                settlement: string;
                /** Format: date-time */
                startsAt: string;
                title: string;
                townCode: string;
                vacant: number;
                /** Format: date-time */
                validUntil: string;
                version: number;
            }[];
        };
        TicketClosingDto: {
            result: string;
        };
        TicketDetailDto: {
            assignmentId: string | null;
            closedAt: string | null;
            /** Format: date-time */
            dueAt: string;
            /** @enum {string} */
            kind: "complaint" | "pay_dispute" | "injury" | "legal_aid" | "discrimination";
            marketId: string | null;
            notes: {
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                authorId: string;
                byStaff: boolean;
                text: string;
                visible: boolean;
            }[];
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            openerId: string;
            /** @enum {string} */
            openerSide: "worker" | "employer";
            overdue: boolean;
            ownerId: string | null;
            postingTitle: string | null;
            result: string | null;
            /** @enum {string} */
            source: "person" | "clerk" | "overdue";
            /** @enum {string} */
            status: "open" | "taken" | "waiting" | "closed";
            takenAt: string | null;
            text: string;
            /** Format: uuid */
            ticketId: string;
            townCode: string | null;
        };
        TicketListDto: {
            tickets: {
                assignmentId: string | null;
                closedAt: string | null;
                /** Format: date-time */
                dueAt: string;
                /** @enum {string} */
                kind: "complaint" | "pay_dispute" | "injury" | "legal_aid" | "discrimination";
                marketId: string | null;
                /** Format: date-time */
                openedAt: string;
                /** Format: uuid */
                openerId: string;
                /** @enum {string} */
                openerSide: "worker" | "employer";
                overdue: boolean;
                ownerId: string | null;
                postingTitle: string | null;
                result: string | null;
                /** @enum {string} */
                source: "person" | "clerk" | "overdue";
                /** @enum {string} */
                status: "open" | "taken" | "waiting" | "closed";
                takenAt: string | null;
                text: string;
                /** Format: uuid */
                ticketId: string;
                townCode: string | null;
            }[];
        };
        TokenPairDto_Output: {
            accessToken: string;
            /** Format: uuid */
            accountId: string;
            expiresInS: number;
            refreshToken: string;
            registered: boolean;
            /** @enum {string} */
            role: "worker" | "employer" | "clerk" | "bureau" | "admin" | "unit";
        };
        TownListDto: {
            retired: {
                code: string;
                name: string;
                replacedBy: string;
            }[];
            towns: {
                centre: {
                    lat: number;
                    lng: number;
                };
                code: string;
                name: string;
                shortName: string;
                tile: {
                    col: number;
                    row: number;
                };
                zones: string[];
            }[];
            zones: {
                code: string;
                name: string;
            }[];
        };
        WaitingBoardDto_Output: {
            marketId: string;
            waiting: {
                certificateIds: string[];
                name: string;
                occupationIds: string[];
                offers: {
                    /** Format: date-time */
                    expiresAt: string;
                    /** Format: uuid */
                    offerId: string;
                    /** Format: uuid */
                    postingId: string;
                    /** Format: date-time */
                    startsAt: string;
                    title: string;
                }[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until: string;
                /** Format: uuid */
                workerId: string;
            }[];
        };
        WaitingOffersDto: {
            offers: {
                address: string;
                distanceM: number;
                /** Format: uuid */
                employerId: string;
                employerName: string;
                /** Format: date-time */
                endsAt: string;
                /** Format: date-time */
                expiresAt: string;
                explanation: {
                    distanceM: number;
                    eligible: number;
                    floor: ("lowExposure" | "hardship") | null;
                    /** Format: uuid */
                    offerId: string;
                    parts: {
                        acceptance: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        exposure: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        fit: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        preference: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        relation: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        reliability: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        travel: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                        waiting: {
                            contribution: number;
                            normalised: number;
                            raw: number;
                            weight: number;
                        };
                    };
                    policyVersion: number;
                    /** Format: uuid */
                    postingId: string;
                    rank: number;
                    role: string | null;
                    round: number;
                    score: number;
                    texts: string[];
                    /** @enum {string} */
                    tier: "roster" | "best";
                    wave: number;
                } | null;
                occupationId: string;
                /** Format: uuid */
                offerId: string;
                parts: {
                    [key: string]: unknown;
                };
                payFen: number;
                /** @enum {string} */
                payKind: "hourly" | "total";
                /** Format: uuid */
                postingId: string;
                postingVersion: number;
                role: string | null;
                score: number;
                /** Format: date-time */
                sentAt: string;
                seq: number;
                settlement: string;
                /** Format: date-time */
                startsAt: string;
                /** @enum {string} */
                status: "queued" | "sent" | "seen" | "accepted" | "declined" | "expired" | "withdrawn";
                title: string;
                townCode: string;
            }[];
        };
        WaitingViewDto_Output: {
            marketId: string;
            until: string;
            /** Format: uuid */
            workerId: string;
        };
        WalkInCodeDto: {
            phone: string;
        };
        WalkInDto: {
            /** @default [] */
            certificates?: {
                certificateId: string;
                /** Format: date */
                expiresOn: string;
                number?: string;
            }[];
            /** @enum {string} */
            channel?: "app" | "sms" | "station";
            consent: {
                code: string;
                /** @constant */
                kind: "otp";
            } | {
                imageSha256: string;
                /** @constant */
                kind: "signature";
            } | {
                /** @constant */
                kind: "statement";
                text: string;
            };
            homeTown?: string;
            idNumber: string;
            name: string;
            occupationIds: string[];
            phone?: string;
            travelRadiusM?: number;
            /** @default [] */
            windows?: {
                fromMinute: number;
                toMinute: number;
                weekday: number;
            }[];
        };
        WeatherOrderListDto: {
            orders: {
                /** Format: date-time */
                from: string;
                /** @enum {string} */
                kind: "typhoon" | "rainstorm" | "heat_40" | "heat_37";
                /** Format: uuid */
                orderId: string;
                revokedAt: string | null;
                /** Format: date-time */
                setAt: string;
                /** Format: uuid */
                setBy: string;
                /** @enum {string} */
                state: "coming" | "holds" | "over" | "revoked";
                townCodes: string[];
                /** Format: date-time */
                until: string;
            }[];
        };
        WeatherOrderViewDto: {
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            kind: "typhoon" | "rainstorm" | "heat_40" | "heat_37";
            /** Format: uuid */
            orderId: string;
            revokedAt: string | null;
            /** Format: date-time */
            setAt: string;
            /** Format: uuid */
            setBy: string;
            /** @enum {string} */
            state: "coming" | "holds" | "over" | "revoked";
            townCodes: string[];
            /** Format: date-time */
            until: string;
        };
        WechatConsentDto: {
            kinds: ("offer" | "standby" | "assignment" | "posting" | "reminder" | "weather" | "pay" | "alert" | "sms_answer")[];
        };
        WechatConsentsDto_Output: {
            remaining: {
                [key: string]: number;
            };
        };
        WhyAnswerDto: {
            /** Format: date-time */
            asOf: string;
            code: string;
            denominator?: number;
            events: number;
            filters: {
                from: string | null;
                hour: number | null;
                key: string;
                /** @enum {string} */
                scope: "city" | "town" | "zone" | "market" | "station" | "occupation";
                to: string;
            };
            firstEventId: string | null;
            formula: string;
            id: string;
            lastEventId: string | null;
            list: {
                /** Format: date-time */
                at: string;
                id: string;
                restates: string | null;
                type: string;
            }[] | null;
            n?: number;
            name: string;
            next: string | null;
            noData: string | null;
            numerator?: number;
            parts: {
                code: string;
                value: number;
            }[];
            /** @enum {string} */
            source: "direct" | "entered";
            unit: string;
            value: number | null;
        };
        WishesDto: {
            minHourlyFen: number;
            noNights: boolean;
            townCodes: string[];
        };
        WorkerChangeDto: {
            travelRadiusM: number;
        };
        WorkerChannelDto: {
            /** @enum {string} */
            channel: "app" | "sms" | "station";
        };
        WorkerRegistrationDto: {
            homeTown?: string;
            idNumber: string;
            name: string;
            travelRadiusM?: number;
        };
        WorkerSearchDto: {
            /** @enum {string} */
            by: "id" | "phone";
            number: string;
        };
        WorkerStandingDto_Output: {
            /** @enum {string} */
            channel: "app" | "sms" | "station";
            hardship: boolean;
            /** Format: uuid */
            workerId: string;
        };
        WorkerViewDto_Output: {
            certificates: {
                certificateId: string;
                expiresOn: string;
            }[];
            /** @enum {string} */
            channel: "app" | "sms" | "station";
            hardship: boolean;
            identityStatus: string;
            idNumber: string;
            name: string;
            occupationIds: string[];
            online: boolean;
            onlineUntil: string | null;
            phone: string;
            reliability: number;
            travelRadiusM: number;
            windows: {
                fromMinute: number;
                toMinute: number;
                weekday: number;
            }[];
            wishes: {
                minHourlyFen: number;
                noNights: boolean;
                townCodes: string[];
            };
            /** Format: uuid */
            workerId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AlertsController_list: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AlertsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertClosingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AppealsController_list: {
        parameters: {
            query?: {
                limit?: number;
                state?: "open" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AppealsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AssignmentsController_list: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AgreementsController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AssignmentsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelBodyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EffectsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelPreviewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AssignmentsController_checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CheckInController_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInByCodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CheckInController_byPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInByPositionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HoursController_checkOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOutDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HoursController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReconfirmController_enRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HoursController_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HoursController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursDisputeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HoursController_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoursDisputeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AssignmentsController_noShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_paid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RatingsController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RatingsController_rate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRatingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReconfirmController_reconfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SlipsController_slip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_requestOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpRequestDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpRequestedDto_Output"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_verifyOtp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OtpVerifyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairDto_Output"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairDto_Output"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AuthController_loginStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffLoginDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPairDto_Output"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BlocksController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BlocksController_block: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBlockDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    BlocksController_unblock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                counterpartId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DemoLoginsController_logins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoLoginsDto_Output"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DemoNotificationsController_shown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxNotificationsDto_Output"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    DemoSmsController_messages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                phone: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxMessagesDto_Output"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    AppealsController_appeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EmployersController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployerRegistrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EmployersController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FeedController_mine: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FeedController_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command */
                "Idempotency-Key": string;
            };
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FeedController_station: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                marketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StationFeedDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_list: {
        parameters: {
            query?: {
                limit?: number;
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationListDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsReadDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUnreadDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    NotificationsController_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each consent */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WechatConsentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WechatConsentsDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OffersController_since: {
        parameters: {
            query?: {
                limit?: number;
                since?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OffersController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command; a repeat gets the same answer */
                "Idempotency-Key": string;
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptBodyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    OffersController_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command; a repeat gets the same answer */
                "Idempotency-Key": string;
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclineAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExplanationsController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferExplanationDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_lagging: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LaggingListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerTextController_measures: {
        parameters: {
            query?: {
                task?: number;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanMeasureListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_setDue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rowNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDueDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureStateDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rowNo: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_report: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8–255 characters; a repeat gets the first answer */
                "idempotency-key"?: string;
            };
            path: {
                rowNo: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgressDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_reminders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerController_states: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureStateListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    LedgerTextController_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTaskListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PoliciesController_history: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PoliciesController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAddedDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PoliciesController_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PoolController_checksum: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolChecksumDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_mine: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_publish: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8–255 characters; a repeat gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EffectsController_postingPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingCancelPreviewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    CheckInController_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInCodeDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExplanationsController_candidates: {
        parameters: {
            query?: {
                limit?: number;
                role?: string;
            };
            header?: never;
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesExplanationDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ExplanationsController_posting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingExplanationDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PostingsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostingCheckDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RatingsController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRatingsDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReferenceController_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReferenceController_markets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReferenceController_occupations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OccupationListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReferenceController_towns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TownListDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FairnessController_acceptance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptanceReportDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    FairnessController_fairness: {
        parameters: {
            query?: {
                week?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairnessReportDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_live: {
        parameters: {
            query?: {
                day?: string;
                market?: string;
                occupation?: string;
                town?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveReportDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    ReportsController_events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestEventsDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_report: {
        parameters: {
            query: {
                by?: "hour" | "day" | "week" | "month" | "quarter" | "year";
                figures?: string;
                from: string;
                key?: string;
                scope?: "city" | "town" | "zone" | "market" | "station" | "occupation";
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonitoringReportDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    MonitoringController_why: {
        parameters: {
            query: {
                after?: string;
                by: "hour" | "day" | "week" | "month" | "quarter" | "year";
                figure: string;
                key: string;
                limit?: number;
                period: string;
                scope: "city" | "town" | "zone" | "market" | "station" | "occupation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RosterController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RosterController_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RosterController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    RulesController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesViewDto"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    EffectsController_score: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_list: {
        parameters: {
            query?: {
                limit?: number;
                overdue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_deny: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentDenialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    PaymentController_itemise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedItemsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    SmsInboundController_receive: {
        parameters: {
            query?: never;
            header: {
                /** @description SMS_INBOUND_SECRET of the settings */
                "x-sms-secret": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboundSmsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundSmsAnswerDto_Output"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StandbysController_list: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandbyListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StandbysController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StandbysController_setOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_consent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_consentCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpRequestedDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_board: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingBoardDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWaitingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_stop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationOffersController_feed: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationOffersController_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command */
                "Idempotency-Key": string;
            };
            path: {
                postingId: string;
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxyClaimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationOffersController_offers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingOffersDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationOffersController_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command */
                "Idempotency-Key": string;
            };
            path: {
                offerId: string;
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxyAcceptDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationOffersController_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description 8–255 characters, new for each command */
                "Idempotency-Key": string;
            };
            path: {
                offerId: string;
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxyDeclineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclineAnswerDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_registrationCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInCodeDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtpRequestedDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    StationController_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_list: {
        parameters: {
            query?: {
                limit?: number;
                overdue?: string;
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_open: {
        parameters: {
            query?: never;
            header?: {
                /** @description 8–255 characters; a repeat gets the first answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketClosingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    TicketsController_wait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketNoteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetailDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WeatherController_list: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeatherOrderListDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WeatherController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWeatherOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeatherOrderViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WeatherController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeatherOrderViewDto"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerRegistrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkerStandingController_forWorker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChannelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerStandingDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkerStandingController_hardship: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HardshipCheckDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerStandingDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_availability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_certificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificatesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkerStandingController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkerChannelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerStandingDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_offline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_online: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoOnlineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlineViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_skills: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    WorkersController_wishes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerViewDto_Output"];
                };
            };
            /** @description No access token, or one that is malformed or over */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The role of the caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Fields that are not right, each named */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Any other refusal or fault, RFC 9457 */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
