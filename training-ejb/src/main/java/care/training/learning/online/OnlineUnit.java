package care.training.learning.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something to read or to watch in a class. */
@Entity
@Table(name = "online_unit")
class OnlineUnit {
    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    @Column(name = "position")
    private int position;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "link")
    private String link;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected OnlineUnit() {}

    OnlineUnit(UUID classId, int position, NewUnit given, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.classId = classId;
        this.position = position;
        this.title = given.title();
        this.body = given.body();
        this.link = given.link();
        this.minutes = given.minutes();
        this.createdBy = by;
        this.createdAt = at;
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    String link() {
        return link;
    }

    int minutes() {
        return minutes;
    }
}
