package care.training.certification.upload;

import care.training.certification.Certificate;
import care.training.certification.NumberForm;
import care.training.kernel.CurrentCaller;
import care.training.kernel.FieldCipher;
import care.training.kernel.IdentityDocument;
import care.training.kernel.Languages;
import care.training.kernel.Page;
import care.training.kernel.Problem;
import care.training.kernel.ProblemCode;
import care.training.kernel.Roles;
import care.training.kernel.spreadsheet.NamedTable;
import care.training.kernel.spreadsheet.NamedTable.Wanted;
import care.training.kernel.spreadsheet.Row;
import care.training.kernel.spreadsheet.Spreadsheet;
import care.training.kernel.spreadsheet.TextTable;
import care.training.ledger.AuditTrail;
import care.training.registry.OneAtATime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files of certificates for the national site, made by the body that issued them, and the site's answers. */
@Stateless
@RolesAllowed(Roles.ASSOCIATION)
public class Uploads {
    /** In one file; more wait for the next. */
    static final int MOST_ROWS = 5_000;

    private static final String NUMBER = "证书编号";
    private static final String OUTCOME = "结果";
    private static final String REASON = "原因";

    /** Printed where there is no specialization: the field is never empty. */
    private static final String NONE = "--";

    private static final List<Wanted> ANSWER = List.of(
            Wanted.required(NUMBER, "number", "编号"),
            Wanted.required(OUTCOME, "outcome", "result", "状态", "上传结果", "审核结果"),
            Wanted.optional(REASON, "reason", "说明", "失败原因", "备注"));

    private static final String TO_SEND = """
            select c.id, c.number from certificate c join certificate_file f on f.certificate_id = c.id
            where c.issuer = :body and c.status = 'VALID' and not exists (select 1 from certificate_upload_row u
                where u.certificate_id = c.id and u.state in ('SENT', 'ACCEPTED'))""";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private UploadRules rules;

    @Inject
    private OneAtATime oneAtATime;

    @Inject
    private FieldCipher cipher;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** How many valid certificates of the caller's body are in no file, or were refused by the site. */
    public long toSend() {
        return ((Number) database.createNativeQuery("select count(*) from (" + TO_SEND + ") w")
                        .setParameter("body", caller.requireOrganization().value())
                        .getSingleResult())
                .longValue();
    }

    /**
     * Makes a file of all that has not been sent or was refused, at most {@value #MOST_ROWS}. Problems:
     * NOTHING_TO_UPLOAD.
     */
    public UploadView make() {
        String body = caller.requireOrganization().value();
        oneAtATime.hold("certificate upload", body);
        List<?> ids = database.createNativeQuery("select id from (" + TO_SEND + ") w order by number", UUID.class)
                .setParameter("body", body)
                .setMaxResults(MOST_ROWS)
                .getResultList();
        if (ids.isEmpty()) {
            throw new Problem(ProblemCode.NOTHING_TO_UPLOAD);
        }
        UploadFile file = new UploadFile(body, caller.subject(), clock.instant());
        database.persist(file);
        int position = 0;
        for (Object id : ids) {
            database.persist(new UploadRow(file.id(), (UUID) id, ++position));
        }
        database.flush();
        return view(file);
    }

    /** The files of the caller's body, the last first. */
    public Page<UploadView> mine(int page, int size) {
        String body = caller.requireOrganization().value();
        List<UploadFile> found = database.createQuery(
                        "select f from UploadFile f where f.organization = :body order by f.madeAt desc, f.id",
                        UploadFile.class)
                .setParameter("body", body)
                .setFirstResult(Page.first(page, size))
                .setMaxResults(Page.size(size))
                .getResultList();
        long total = database.createQuery("select count(f) from UploadFile f where f.organization = :body", Long.class)
                .setParameter("body", body)
                .getSingleResult();
        return new Page<>(views(found), total);
    }

    /** How a certificate of the caller's body stands with the site: by the last file that it was in. */
    public UploadState stateOf(String number) {
        return database.createQuery(
                        "select u.state from UploadRow u, UploadFile f, Certificate c where f.id = u.fileId"
                                + " and c.id = u.certificateId and c.number = :number and c.issuer = :body"
                                + " order by f.madeAt desc",
                        UploadState.class)
                .setParameter("number", number)
                .setParameter("body", caller.requireOrganization().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(UploadState.NOT_YET_UPLOADED);
    }

    /** What is in a file, to be handed to the site; that the documents' numbers were read is on the record. Problems: NOT_FOUND. */
    public TextTable table(UUID id) {
        UploadFile file = own(id);
        List<List<String>> rows = new ArrayList<>();
        rows.add(rules.headings());
        database.createQuery(
                        "select c from Certificate c, UploadRow u where u.certificateId = c.id and u.fileId = :file"
                                + " order by u.position",
                        Certificate.class)
                .setParameter("file", file.id())
                .getResultStream()
                .forEach(certificate -> {
                    audit.viewed(certificate.personId(), "DOCUMENT_NUMBER", "file for the national site");
                    rows.add(cells(certificate));
                });
        return new TextTable("certificates", rows);
    }

    /**
     * Takes in the site's answers, row by row. Problems: NOT_FOUND, those of {@link Spreadsheet#read}, COLUMN_MISSING.
     */
    public AnswerReport answer(UUID id, byte[] answers) {
        UploadFile file = own(id);
        NamedTable table = NamedTable.in(Spreadsheet.read(answers, MOST_ROWS), ANSWER);
        oneAtATime.hold("certificate upload", caller.requireOrganization().value());
        Map<String, UploadRow> known = new HashMap<>();
        database.createQuery(
                        "select c.number, u from UploadRow u, Certificate c where c.id = u.certificateId"
                                + " and u.fileId = :file",
                        Object[].class)
                .setParameter("file", file.id())
                .getResultStream()
                .forEach(row -> known.put((String) row[0], (UploadRow) row[1]));
        Instant now = clock.instant();
        List<AnswerReport.Row> report =
                table.rows().stream().map(row -> take(table, row, known, now)).toList();
        database.flush();
        return new AnswerReport(view(file), report);
    }

    private AnswerReport.Row take(NamedTable table, Row row, Map<String, UploadRow> known, Instant now) {
        String number = NumberForm.read(table.text(row, NUMBER)).number();
        try {
            take(
                    known.get(number),
                    number,
                    table.text(row, OUTCOME).strip(),
                    table.text(row, REASON).strip(),
                    now);
            return new AnswerReport.Row(row.number(), number, null);
        } catch (Problem problem) {
            return new AnswerReport.Row(row.number(), number, problem);
        }
    }

    private void take(UploadRow row, String number, String outcome, String reason, Instant now) {
        if (row == null) {
            throw new Problem(ProblemCode.NOT_IN_THE_UPLOAD, number);
        }
        boolean accepted = rules.isAccepted(outcome);
        if (!accepted && !rules.isRefused(outcome)) {
            throw new Problem(ProblemCode.UNKNOWN_VALUE, outcome, rules.words());
        }
        if (row.isAnswered()) {
            throw new Problem(ProblemCode.UPLOAD_ANSWERED);
        }
        if (accepted) {
            row.accept(now);
        } else {
            row.refuse(reason.isEmpty() ? outcome : reason, now);
        }
    }

    private List<String> cells(Certificate certificate) {
        IdentityDocument document = certificate.document(cipher);
        return List.of(
                rules.title(),
                certificate.issuerName(Languages.CHINESE),
                certificate.holderName(),
                rules.nameOf(document.type()),
                document.number(),
                certificate.occupationName(Languages.CHINESE),
                certificate.direction().orElse(NONE),
                certificate.level().title(Languages.CHINESE),
                certificate.number().value(),
                certificate.issuedOn().toString());
    }

    private UploadFile own(UUID id) {
        UploadFile file = database.find(UploadFile.class, id);
        if (file == null || !file.isOf(caller.requireOrganization().value())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return file;
    }

    private UploadView view(UploadFile file) {
        return views(List.of(file)).get(0);
    }

    private List<UploadView> views(List<UploadFile> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = files.stream().map(UploadFile::id).toList();
        Map<UUID, Map<UploadState, Long>> counts = counts(ids);
        Map<UUID, List<UploadView.Refusal>> refusals = refusals(ids);
        return files.stream()
                .map(file -> view(
                        file, counts.getOrDefault(file.id(), Map.of()), refusals.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<UploadState, Long>> counts(Collection<UUID> files) {
        return database.createQuery(
                        "select u.fileId, u.state, count(u) from UploadRow u where u.fileId in :files"
                                + " group by u.fileId, u.state",
                        Object[].class)
                .setParameter("files", files)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.toMap(row -> (UploadState) row[1], row -> (Long) row[2])));
    }

    private Map<UUID, List<UploadView.Refusal>> refusals(Collection<UUID> files) {
        return database.createQuery(
                        "select u.fileId, c.number, u.reason from UploadRow u, Certificate c"
                                + " where c.id = u.certificateId and u.fileId in :files and u.state = :refused"
                                + " order by u.position",
                        Object[].class)
                .setParameter("files", files)
                .setParameter("refused", UploadState.REFUSED)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new UploadView.Refusal((String) row[1], (String) row[2]), Collectors.toList())));
    }

    private static UploadView view(UploadFile file, Map<UploadState, Long> counts, List<UploadView.Refusal> refusals) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long accepted = counts.getOrDefault(UploadState.ACCEPTED, 0L);
        return new UploadView(file.id(), file.madeAt(), (int) total, (int) accepted, refusals.size(), refusals);
    }
}
